/** The service as its clients meet it: over HTTP, on a real PostgreSQL and a real Kafka. */
@NullMarked
package org.vigie.intake.rest;

import org.jspecify.annotations.NullMarked;
