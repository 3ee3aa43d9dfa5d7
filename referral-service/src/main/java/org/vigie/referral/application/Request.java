package org.vigie.referral.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.command.RequestContent;

/**
 * Where a command comes from.
 *
 * @param eventId id of the first event that it leads to
 * @param correlationId the outside request that it belongs to
 * @param causationId the event that led to it, if one did
 * @param actor who asks: a client or a part of this service, never a person
 * @param content what tells a repeat from a conflict
 * @param expectedVersion the version named by {@code If-Match}, or null for any
 */
public record Request(
        UUID eventId,
        UUID correlationId,
        @Nullable UUID causationId,
        String actor,
        RequestContent content,
        @Nullable Long expectedVersion) {

    /** A command of a client. */
    public static Request of(UUID eventId, String client, RequestContent content, @Nullable Long expectedVersion) {
        return new Request(eventId, eventId, null, client, content, expectedVersion);
    }

    /** A command that an event led to. */
    public static Request causedBy(UUID eventId, UUID correlationId, UUID causationId, String actor) {
        return new Request(eventId, correlationId, causationId, actor, RequestContent.NONE, null);
    }
}
