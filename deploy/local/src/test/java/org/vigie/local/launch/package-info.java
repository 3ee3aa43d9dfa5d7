@NullMarked
package org.vigie.local.launch;

import org.jspecify.annotations.NullMarked;
