/** What Prometheus sees of the domain: read from the database, so the same on each instance (take {@code max}, not {@code sum}). */
@NullMarked
package org.vigie.analytics.adapter.metrics;

import org.jspecify.annotations.NullMarked;
