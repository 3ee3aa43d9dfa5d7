/** What the map publishes on topic {@code vigie.mapping}. */
@NullMarked
package org.vigie.mapping.adapter.kafka;

import org.jspecify.annotations.NullMarked;
