/** The partners of the map, kept here from the events of mapping-service. */
@NullMarked
package org.vigie.intake.readmodel.partners;

import org.jspecify.annotations.NullMarked;
