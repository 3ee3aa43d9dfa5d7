@NullMarked
package org.vigie.local.process;

import org.jspecify.annotations.NullMarked;
