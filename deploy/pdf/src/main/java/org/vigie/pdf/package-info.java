/** Pages as PDF that can be heard as well as seen. */
@NullMarked
package org.vigie.pdf;

import org.jspecify.annotations.NullMarked;
