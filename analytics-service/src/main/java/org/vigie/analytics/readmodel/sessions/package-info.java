/** Facts of work sessions, partners met and awareness sessions. */
@NullMarked
package org.vigie.analytics.readmodel.sessions;

import org.jspecify.annotations.NullMarked;
