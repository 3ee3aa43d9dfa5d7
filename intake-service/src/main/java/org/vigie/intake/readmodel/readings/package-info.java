/** Who read identities, when and why, for those who watch over it. */
@NullMarked
package org.vigie.intake.readmodel.readings;

import org.jspecify.annotations.NullMarked;
