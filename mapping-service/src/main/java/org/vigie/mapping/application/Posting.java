package org.vigie.mapping.application;

import java.time.Instant;
import org.vigie.eventlog.StoredEvent;

/**
 * An event as it was posted.
 *
 * @param client who told it: a system, never a person
 * @param recordedAt when the log took it
 * @param position place in the log
 * @param version place in its stream
 */
public record Posting<E>(E event, String client, Instant recordedAt, long position, long version) {

    static <E> Posting<E> of(StoredEvent stored, E event) {
        return new Posting<>(event, stored.actor(), stored.recordedAt(), stored.position(), stored.streamVersion());
    }
}
