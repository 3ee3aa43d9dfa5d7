package org.vigie.intake.application;

import java.time.Instant;
import org.vigie.eventlog.StoredEvent;
import org.vigie.intake.domain.CaseEvent;

/**
 * One event as it was posted, with everything personal withheld.
 *
 * @param client who posted it
 * @param version version of the case right after it
 * @param position place in the log
 */
public record Posting<E extends CaseEvent>(E event, String client, Instant recordedAt, long version, long position) {

    static <E extends CaseEvent> Posting<E> of(StoredEvent stored, E event) {
        return new Posting<>(event, stored.actor(), stored.recordedAt(), stored.streamVersion(), stored.position());
    }
}
