@NullMarked
package org.vigie.intake.readmodel.access;

import org.jspecify.annotations.NullMarked;
