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
 * @param occurredAt when it happened in the world, cut to microseconds, which is what the log keeps
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
    public NewEvent {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }
}
