@NullMarked
package org.vigie.intake.domain.merge;

import org.jspecify.annotations.NullMarked;
