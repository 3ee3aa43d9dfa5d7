/** The signature under frozen reports and releases, and the key that anybody verifies it with. */
@NullMarked
package org.vigie.analytics.readmodel.activity.signing;

import org.jspecify.annotations.NullMarked;
