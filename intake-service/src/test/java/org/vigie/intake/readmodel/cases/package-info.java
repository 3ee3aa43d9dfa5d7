@NullMarked
package org.vigie.intake.readmodel.cases;

import org.jspecify.annotations.NullMarked;
