package org.vigie.intake.adapter.http;

import java.time.Instant;
import java.util.UUID;
import org.vigie.eventlog.decider.Personal;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.domain.CaseCommand.PromiseNextContact;
import org.vigie.intake.domain.CaseEvent.NextContactPromised;
import org.vigie.intake.domain.NextContactKind;

/** A next contact as it is promised. */
record NextContactRequest(PromiseNextContact command, Post post) {
    private static final String DUE_AT = "dueAt";

    /**
     * Reads a promise about a case.
     *
     * @param latest when it can be due
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
     */
    static NextContactRequest read(UUID caseId, JsonBody body, Sender sender, Instant latest) {
        String reference = IdempotencyKey.reference(body, sender.idempotencyKey());
        NextContactPromised promise = new NextContactPromised(
                caseId,
                sender.ids().nextContact(sender.client(), reference),
                sender.now(),
                body.code("kind", NextContactKind.class),
                dueAt(body, latest),
                body.optionalUuid("minorId"),
                Fields.personalText(body, "note"),
                Personal.of(reference));
        Long expectedVersion = sender.expectedVersion();
        body.finish();
        return new NextContactRequest(
                new PromiseNextContact(promise),
                sender.post(CanonicalContent.of(body.node(), NextContactPromised.class, caseId), expectedVersion));
    }

    /** When it is due; that it does not lie in the past is for the case to say, since a repeat is sent later. */
    private static Instant dueAt(JsonBody body, Instant latest) {
        Instant at = body.instant(DUE_AT);
        if (at.isAfter(latest)) {
            body.reject(DUE_AT, "must lie within three quarters of the time for which the case is kept");
        }
        return at;
    }
}
