package org.vigie.eventlog.command;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command together with what the log keeps of its sender.
 *
 * @param streamId the stream it is for
 * @param command what is asked
 * @param eventId id of its first event, see {@link org.vigie.eventlog.EventIds}
 * @param occurredAt when what it tells happened
 * @param correlationId the outside request that it belongs to
 * @param causationId the event that led to it, if one did
 * @param actor who asks
 * @param content the request's content, for telling a repeat from a conflict
 * @param expectedVersion the version named by {@code If-Match}, or null for any
 * @param load whether the stream is likely to exist
 */
public record Instruction<C>(
        UUID streamId,
        C command,
        UUID eventId,
        Instant occurredAt,
        UUID correlationId,
        @Nullable UUID causationId,
        String actor,
        RequestContent content,
        @Nullable Long expectedVersion,
        Load load) {

    /** How to begin: a wrong guess costs a round trip and changes no answer. */
    public enum Load {
        /** Decide on the initial state without reading; read only if the stream turns out to exist. */
        ASSUME_NEW,
        /** Read the stream first. */
        READ_FIRST
    }
}
