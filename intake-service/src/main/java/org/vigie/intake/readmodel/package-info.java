/** What several views have in common. */
@NullMarked
package org.vigie.intake.readmodel;

import org.jspecify.annotations.NullMarked;
