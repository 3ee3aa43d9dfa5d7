/** The local stack: real PostgreSQL, real Kafka and the four services on one machine, as processes. */
@NullMarked
package org.vigie.local;

import org.jspecify.annotations.NullMarked;
