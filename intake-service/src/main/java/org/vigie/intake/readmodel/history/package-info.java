/** Who did what about a case and when, told in French without anything personal; read from the log itself. */
@NullMarked
package org.vigie.intake.readmodel.history;

import org.jspecify.annotations.NullMarked;
