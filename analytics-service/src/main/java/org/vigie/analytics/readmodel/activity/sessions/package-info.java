/** Facts of work sessions, partners met and awareness sessions. */
@NullMarked
package org.vigie.analytics.readmodel.activity.sessions;

import org.jspecify.annotations.NullMarked;
