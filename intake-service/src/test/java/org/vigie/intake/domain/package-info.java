@NullMarked
package org.vigie.intake.domain;

import org.jspecify.annotations.NullMarked;
