/** Calls and actions read back one by one, by id or by the sender's own reference, without anything personal. */
@NullMarked
package org.vigie.intake.readmodel.posts;

import org.jspecify.annotations.NullMarked;
