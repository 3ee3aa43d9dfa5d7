/** What operators and coordinators are warned by. */
@NullMarked
package org.vigie.intake.adapter.metrics;

import org.jspecify.annotations.NullMarked;
