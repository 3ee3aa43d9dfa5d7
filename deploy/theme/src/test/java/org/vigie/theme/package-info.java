@NullMarked
package org.vigie.theme;

import org.jspecify.annotations.NullMarked;
