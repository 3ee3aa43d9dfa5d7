/** What operators see of the map. */
@NullMarked
package org.vigie.mapping.adapter.metrics;

import org.jspecify.annotations.NullMarked;
