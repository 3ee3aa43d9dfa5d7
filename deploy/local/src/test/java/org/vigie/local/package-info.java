@NullMarked
package org.vigie.local;

import org.jspecify.annotations.NullMarked;
