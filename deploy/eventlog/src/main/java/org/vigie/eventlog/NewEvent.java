package org.vigie.eventlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that is not stored yet.
 *
 * @param eventId made from its cause (client, kind and reference; or the causing event), so that a repeat has the same
 * @param type name without version, such as {@code CallRecorded}; never a class name
 * @param schemaVersion version of the shape of {@code data}, from 1
 * @param occurredAt when it happened in the world, in the years 1 to 9999, cut to microseconds, which is what the log keeps
 * @param correlationId shared by all events that one outside request led to
 * @param causationId the event that led to this one, if an event did
 * @param actor who did it: a client's or a policy's name, never a person's
 * @param fingerprint what the request said, to tell a repeat from a conflict; empty for none
 * @param data UTF-8 JSON, personal fields encrypted
 */
public record NewEvent(
        UUID eventId,
        String type,
        int schemaVersion,
        Instant occurredAt,
        UUID correlationId,
        @Nullable UUID causationId,
        String actor,
        byte[] fingerprint,
        byte[] data) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public NewEvent {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        if (occurredAt.isBefore(EARLIEST) || occurredAt.isAfter(LATEST)) {
            throw new IllegalArgumentException("an event happens in the years 1 to 9999, not at " + occurredAt);
        }
    }
}
