/** P4: analytics made anew from what Kafka holds. */
@NullMarked
package org.vigie.bench.rebuilding;

import org.jspecify.annotations.NullMarked;
