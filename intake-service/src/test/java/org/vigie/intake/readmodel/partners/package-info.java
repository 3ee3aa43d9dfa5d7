@NullMarked
package org.vigie.intake.readmodel.partners;

import org.jspecify.annotations.NullMarked;
