/** What several tests need: a database, published events, the first year. */
@NullMarked
package org.vigie.analytics.testing;

import org.jspecify.annotations.NullMarked;
