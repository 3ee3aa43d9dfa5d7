/** What a reader asks for, and whether they may. */
@NullMarked
package org.vigie.analytics.readmodel.activity.request;

import org.jspecify.annotations.NullMarked;
