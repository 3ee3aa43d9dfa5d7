@NullMarked
package org.vigie.intake.page;

import org.jspecify.annotations.NullMarked;
