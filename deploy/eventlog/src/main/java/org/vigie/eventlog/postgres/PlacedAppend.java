package org.vigie.eventlog.postgres;

import java.time.Instant;
import java.util.List;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.NewEvent;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.erasure.LedgerEntry;

/**
 * An append with its place in the log.
 *
 * @param position of its first event
 * @param hashes of its events
 */
record PlacedAppend(PendingAppend pending, long position, Instant recordedAt, List<byte[]> hashes) {

    AppendResult result() {
        return new AppendResult.Appended(pending.versionAfter(), position + hashes.size() - 1);
    }

    /** Its event at this index as a reader of the log gets it. */
    StoredEvent event(int index) {
        Append append = pending.append();
        NewEvent event = append.events().get(index);
        return new StoredEvent(
                position + index,
                event.eventId(),
                append.streamType(),
                append.streamId(),
                append.expectedVersion() + 1 + index,
                event.type(),
                event.schemaVersion(),
                event.occurredAt(),
                recordedAt,
                event.correlationId(),
                event.causationId(),
                event.actor(),
                event.fingerprint(),
                event.data(),
                hashes.get(index));
    }

    /** What the erasure ledger keeps of it. */
    LedgerEntry ledgerEntry() {
        Append append = pending.append();
        return new LedgerEntry(
                append.streamId(),
                append.streamType(),
                recordedAt,
                append.events().getFirst());
    }
}
