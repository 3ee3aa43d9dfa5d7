/** The list of cases: a projection of the log, its rows, and the resource that pages through them. */
@NullMarked
package org.vigie.intake.readmodel.cases;

import org.jspecify.annotations.NullMarked;
