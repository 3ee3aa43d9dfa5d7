package org.vigie.intake.adapter.http;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.http.RequestLimits;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.domain.CaseEvent.CaseClosed;

/**
 * Something that is asked for with no more than the reason.
 *
 * @param at when it was asked
 * @param externalReference the sender's own; without one a repeat is a request of its own, and meets what the first has done
 * @param reference the same, or one that nobody else has
 */
record Reasoned(
        Instant at,
        Personal<String> reason,
        @Nullable Personal<String> externalReference,
        String reference,
        Post post) {
    private static final String REFERENCE = "externalReference";
    private static final String REASON = "reason";

    /**
     * Reads what is asked of the case, call or action {@code target}.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
     */
    static Reasoned read(UUID target, JsonBody body, Sender sender) {
        String reference = reference(body, sender);
        Personal<String> reason = reason(body);
        Long expectedVersion = sender.expectedVersion();
        body.finish();
        return new Reasoned(
                sender.now(),
                reason,
                reference == null ? null : Personal.of(reference),
                reference == null ? UUID.randomUUID().toString() : reference,
                sender.post(CanonicalContent.of(body.node(), CaseClosed.class, target), expectedVersion));
    }

    /** The sender's own name for it, in the body or beside; null when it has none. */
    static @Nullable String reference(JsonBody body, Sender sender) {
        boolean named = body.has(REFERENCE) || sender.idempotencyKey() != null;
        return named
                ? IdempotencyKey.reference(body, sender.idempotencyKey())
                : body.optionalText(REFERENCE, 1, RequestLimits.MAX_REFERENCE);
    }

    /** Why it is asked; it goes on record. */
    static Personal<String> reason(JsonBody body) {
        return Personal.of(body.text(REASON, 1, RequestLimits.MAX_TEXT));
    }
}
