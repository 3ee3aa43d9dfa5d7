package org.vigie.intake.adapter.http;

import java.util.UUID;
import org.vigie.eventlog.decider.Personal;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.domain.CaseCommand.FollowUpLiaison;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.CaseEvent.LiaisonFollowedUp;
import org.vigie.intake.domain.LiaisonOutcome;

/** What came of a liaison, as it is posted. */
record LiaisonFollowUpRequest(FollowUpLiaison command, Post post) {

    /**
     * Reads what came of {@code action}.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
     */
    static LiaisonFollowUpRequest read(ActionTaken action, JsonBody body, Sender sender) {
        String reference = IdempotencyKey.reference(body, sender.idempotencyKey());
        UUID followUpId = sender.ids().amendment(sender.client(), "liaison-follow-up", reference);
        LiaisonFollowedUp followUp = new LiaisonFollowedUp(
                action.caseId(),
                action.actionId(),
                followUpId,
                Fields.occurredAt(body, sender.now()),
                body.code("outcome", LiaisonOutcome.class),
                Fields.personalText(body, "note"),
                Personal.of(reference));
        Long expectedVersion = sender.expectedVersion();
        body.finish();
        return new LiaisonFollowUpRequest(
                new FollowUpLiaison(followUp, action.type()),
                sender.post(
                        CanonicalContent.of(body.node(), LiaisonFollowedUp.class, action.actionId()), expectedVersion));
    }
}
