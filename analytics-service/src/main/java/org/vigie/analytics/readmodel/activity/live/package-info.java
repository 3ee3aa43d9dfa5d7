/** Releases and figures as they come: a stream of server-sent events. */
@NullMarked
package org.vigie.analytics.readmodel.activity.live;

import org.jspecify.annotations.NullMarked;
