/** A Kafka broker as an embedded process, in a JVM of its own. */
@NullMarked
package org.vigie.local.kafka;

import org.jspecify.annotations.NullMarked;
