/** What was erased, kept apart from the log and its backups: whatever is restored, nobody who was forgotten comes back. */
@NullMarked
package org.vigie.eventlog.erasure;

import org.jspecify.annotations.NullMarked;
