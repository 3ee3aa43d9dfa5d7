/** That two cases are one, or are not: every rule of merging. */
@NullMarked
package org.vigie.intake.domain.merge;

import org.jspecify.annotations.NullMarked;
