/** Asks partners whether their entries are still true, and takes their answers. */
@NullMarked
package org.vigie.mapping.application.verification;

import org.jspecify.annotations.NullMarked;
