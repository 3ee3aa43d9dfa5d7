@NullMarked
package org.vigie.intake.domain.catalogue;

import org.jspecify.annotations.NullMarked;
