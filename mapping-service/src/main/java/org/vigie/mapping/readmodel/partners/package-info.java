/** The partners as a reader sees them: one by its id from the log itself, lists from a projection. */
@NullMarked
package org.vigie.mapping.readmodel.partners;

import org.jspecify.annotations.NullMarked;
