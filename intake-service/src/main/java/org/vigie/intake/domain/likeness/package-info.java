/** How alike two people are by what identifies them, without keeping what identifies them. */
@NullMarked
package org.vigie.intake.domain.likeness;

import org.jspecify.annotations.NullMarked;
