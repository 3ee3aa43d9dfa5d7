/** Facts of cases: calls and actions. */
@NullMarked
package org.vigie.analytics.readmodel.activity.cases;

import org.jspecify.annotations.NullMarked;
