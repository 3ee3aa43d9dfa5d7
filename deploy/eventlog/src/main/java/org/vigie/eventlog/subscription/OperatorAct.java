package org.vigie.eventlog.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator did.
 *
 * @param number in order of time, with gaps
 * @param actor who
 * @param act what: {@code RETRY}, {@code SKIP}, {@code REBUILD}, {@code CANCEL} or {@code RESUME}
 * @param eventId the event that it was done to, if to one
 * @param reason why, in the operator's words
 */
public record OperatorAct(
        long number,
        Instant at,
        String actor,
        String act,
        String subscription,
        @Nullable UUID eventId,
        String reason) {

    /** Who acts, and why; a reason holds nothing personal. */
    public record By(String actor, String reason) {}
}
