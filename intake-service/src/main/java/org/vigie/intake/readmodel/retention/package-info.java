/** What was erased because its time was over, run by run, for the privacy officer. */
@NullMarked
package org.vigie.intake.readmodel.retention;

import org.jspecify.annotations.NullMarked;
