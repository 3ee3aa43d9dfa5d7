/** How failures of any origin become problems. */
@NullMarked
package org.vigie.http.problem;

import org.jspecify.annotations.NullMarked;
