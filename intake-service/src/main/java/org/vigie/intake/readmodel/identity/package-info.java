/** Who the minors of a case are and what was told about them: in the clear, for coordinators, each reading on record. */
@NullMarked
package org.vigie.intake.readmodel.identity;

import org.jspecify.annotations.NullMarked;
