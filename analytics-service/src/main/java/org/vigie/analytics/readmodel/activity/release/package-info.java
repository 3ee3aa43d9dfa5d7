/** What the public was given: periods released once, all answers of each frozen and signed together. */
@NullMarked
package org.vigie.analytics.readmodel.activity.release;

import org.jspecify.annotations.NullMarked;
