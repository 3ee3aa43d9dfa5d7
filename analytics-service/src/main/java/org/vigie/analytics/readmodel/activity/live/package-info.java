/** Public figures as they change: a stream of server-sent events. */
@NullMarked
package org.vigie.analytics.readmodel.activity.live;

import org.jspecify.annotations.NullMarked;
