/** One case with all its minors, calls and actions, without anything personal; read from the log itself. */
@NullMarked
package org.vigie.intake.readmodel.casefile;

import org.jspecify.annotations.NullMarked;
