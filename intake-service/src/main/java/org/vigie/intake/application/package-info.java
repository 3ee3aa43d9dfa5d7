/** Carries commands to the log and folds what it has. */
@NullMarked
package org.vigie.intake.application;

import org.jspecify.annotations.NullMarked;
