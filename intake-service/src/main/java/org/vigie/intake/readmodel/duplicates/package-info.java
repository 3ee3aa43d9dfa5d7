/** Cases that may be about the same children, and cases of somebody who is named; found by blind indexes, each search on record. */
@NullMarked
package org.vigie.intake.readmodel.duplicates;

import org.jspecify.annotations.NullMarked;
