@NullMarked
package org.vigie.intake.application;

import org.jspecify.annotations.NullMarked;
