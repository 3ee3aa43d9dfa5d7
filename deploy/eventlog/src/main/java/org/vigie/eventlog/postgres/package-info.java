/** The log in PostgreSQL. How it works is told in {@code deploy/eventlog/README.md}. */
@NullMarked
package org.vigie.eventlog.postgres;

import org.jspecify.annotations.NullMarked;
