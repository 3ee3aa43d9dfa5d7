/** What is read: a package for each view, and what they share. */
@NullMarked
package org.vigie.intake.readmodel;

import org.jspecify.annotations.NullMarked;
