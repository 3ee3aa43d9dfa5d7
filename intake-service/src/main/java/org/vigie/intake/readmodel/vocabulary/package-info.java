/** The codes with their French words. */
@NullMarked
package org.vigie.intake.readmodel.vocabulary;

import org.jspecify.annotations.NullMarked;
