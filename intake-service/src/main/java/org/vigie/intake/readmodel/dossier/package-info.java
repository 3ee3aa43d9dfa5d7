/** What an authority needs to evaluate an information préoccupante: in the clear, for the service that sends it alone. */
@NullMarked
package org.vigie.intake.readmodel.dossier;

import org.jspecify.annotations.NullMarked;
