package org.vigie.intake.adapter.http;

import java.util.Objects;
import java.util.UUID;
import org.vigie.eventlog.decider.Personal;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.domain.ActionType;
import org.vigie.intake.domain.AdviceKind;
import org.vigie.intake.domain.CaseCommand.TakeAction;
import org.vigie.intake.domain.CaseEvent.ActionTaken;
import org.vigie.intake.domain.ParentsInformed;
import org.vigie.intake.domain.Urgency;

/** An action as it is posted. */
record ActionRequest(TakeAction command, Post post) {

    /**
     * Reads an action about a case.
     *
     * @param whole what the body is part of, the body itself unless it is imported
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
     */
    static ActionRequest read(UUID caseId, JsonBody body, JsonBody whole, Sender sender) {
        String reference = IdempotencyKey.reference(body, sender.idempotencyKey());
        String department = Fields.department(body);
        ActionTaken action = new ActionTaken(
                caseId,
                sender.ids().action(sender.client(), reference),
                body.code("type", ActionType.class),
                Fields.occurredAt(body, sender.now()),
                body.optionalUuids("minorIds").stream().distinct().toList(),
                department,
                Fields.commune(body, department),
                Objects.requireNonNullElse(body.optionalCode("urgency", Urgency.class), Urgency.NORMAL),
                body.optionalCode("parentsInformed", ParentsInformed.class),
                body.optionalBoolean("feedbackRequested"),
                Fields.personalText(body, "summary"),
                body.optionalCodes("adviceKinds", AdviceKind.class).stream()
                        .distinct()
                        .toList(),
                body.optionalUuid("partnerId"),
                null,
                Fields.personalText(body, "aseService"),
                Fields.text(body, "documentReference"),
                Personal.of(reference));
        Long expectedVersion = sender.expectedVersion();
        whole.finish();
        return new ActionRequest(
                new TakeAction(action),
                sender.post(CanonicalContent.of(body.node(), ActionTaken.class), expectedVersion));
    }
}
