package org.vigie.intake.adapter.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.http.RequestLimits;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.domain.CaseCommand.KeepNextContact;
import org.vigie.intake.domain.CaseEvent.NextContactKept;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;

/**
 * That a next contact took place.
 *
 * @param reference the sender's own, or one that nobody else has
 */
record CompletionRequest(KeepNextContact command, String reference, Post post) {
    private static final String REFERENCE = "externalReference";

    /**
     * Reads that {@code promise} was kept.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
     */
    static CompletionRequest read(NextContactPromised promise, JsonBody body, Sender sender) {
        String reference = reference(body, sender);
        NextContactKept kept = new NextContactKept(
                promise.caseId(),
                promise.nextContactId(),
                sender.now(),
                Fields.personalText(body, "note"),
                reference == null ? null : Personal.of(reference));
        Long expectedVersion = sender.expectedVersion();
        body.finish();
        return new CompletionRequest(
                new KeepNextContact(kept),
                reference == null ? UUID.randomUUID().toString() : reference,
                sender.post(
                        CanonicalContent.of(body.node(), NextContactKept.class, promise.nextContactId()),
                        expectedVersion));
    }

    private static @Nullable String reference(JsonBody body, Sender sender) {
        return body.has(REFERENCE) || sender.idempotencyKey() != null
                ? IdempotencyKey.reference(body, sender.idempotencyKey())
                : body.optionalText(REFERENCE, 1, RequestLimits.MAX_REFERENCE);
    }
}
