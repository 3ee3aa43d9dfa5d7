/** What each figure of the activity report means, in French. */
@NullMarked
package org.vigie.analytics.readmodel.activity.definitions;

import org.jspecify.annotations.NullMarked;
