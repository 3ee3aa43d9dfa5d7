@NullMarked
package org.vigie.intake.domain.likeness;

import org.jspecify.annotations.NullMarked;
