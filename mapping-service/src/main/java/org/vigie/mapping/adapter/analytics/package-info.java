/** The way to analytics-service. */
@NullMarked
package org.vigie.mapping.adapter.analytics;

import org.jspecify.annotations.NullMarked;
