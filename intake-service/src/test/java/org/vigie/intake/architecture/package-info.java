@NullMarked
package org.vigie.intake.architecture;

import org.jspecify.annotations.NullMarked;
