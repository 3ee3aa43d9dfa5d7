/** What the parts of the activity projection have in common. */
@NullMarked
package org.vigie.analytics.readmodel.activity.chapter;

import org.jspecify.annotations.NullMarked;
