/** Asks mapping-service. */
@NullMarked
package org.vigie.intake.adapter.mapping;

import org.jspecify.annotations.NullMarked;
