/** Reports frozen as they were, signed, and verified against the logs. */
@NullMarked
package org.vigie.analytics.readmodel.activity.freeze;

import org.jspecify.annotations.NullMarked;
