package org.vigie.eventlog.erasure;

import java.time.Instant;
import java.util.UUID;
import org.vigie.eventlog.NewEvent;

/**
 * A subject that was erased, and the event that says so, by which it can be erased again in a log that was restored. Holds nothing
 * personal.
 *
 * @param subjectId whose key was destroyed, the id of its stream
 * @param streamType of that stream
 * @param erasedAt when the log recorded it
 * @param event as it was appended
 */
public record LedgerEntry(UUID subjectId, String streamType, Instant erasedAt, NewEvent event) {}
