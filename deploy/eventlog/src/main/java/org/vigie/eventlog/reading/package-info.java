/** The record of who read personal data in the clear, when and why: kept before anything is shown, append-only, chained by hash. */
@NullMarked
package org.vigie.eventlog.reading;

import org.jspecify.annotations.NullMarked;
