/** The codes with their French labels. */
@NullMarked
package org.vigie.intake.readmodel.vocabulary;

import org.jspecify.annotations.NullMarked;
