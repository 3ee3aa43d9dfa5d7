@NullMarked
package org.vigie.intake.application.partners;

import org.jspecify.annotations.NullMarked;
