package org.vigie.eventlog.verification;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.vigie.eventlog.HashChain;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.postgres.LogExport.End;
import org.vigie.eventlog.verification.Verdict.Broken;

/** Whether the log's head is that of its last event. */
final class HeadCheck {
    private HeadCheck() {}

    /** What is wrong with {@code end}; {@code last} is the event at the head's position, none in an empty log. */
    static Optional<Broken> check(End end, Optional<StoredEvent> last) {
        long position = end.head().position();
        if (end.strays() > 0) {
            return Optional.of(new Broken(0, end.strays() + " events are outside of the log, at no position from 1"));
        }
        if (end.lastPosition() > position) {
            return Optional.of(new Broken(position + 1, "the event lies beyond the log's head"));
        }
        byte[] hash = last.map(StoredEvent::hash).orElseGet(HashChain::genesis);
        if (!MessageDigest.isEqual(hash, end.hash())) {
            return Optional.of(new Broken(position, "the log's head has another hash than the last event"));
        }
        Instant recordedAt = last.map(StoredEvent::recordedAt).orElse(Instant.EPOCH);
        if (!recordedAt.equals(end.recordedAt())) {
            return Optional.of(new Broken(position, "the log's head has another time than the last event"));
        }
        return Optional.empty();
    }
}
