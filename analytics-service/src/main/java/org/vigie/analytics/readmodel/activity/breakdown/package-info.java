/** Counts split by one dimension, as readers get them. */
@NullMarked
package org.vigie.analytics.readmodel.activity.breakdown;

import org.jspecify.annotations.NullMarked;
