package org.vigie.intake.adapter.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.eventlog.decider.Personal;
import org.vigie.http.IdempotencyKey;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.http.Violation;
import org.vigie.intake.application.CaseCommands.Post;
import org.vigie.intake.domain.CallCorrection;
import org.vigie.intake.domain.CallFacts;
import org.vigie.intake.domain.CaseEvent.CallCorrected;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;

/** A correction of a call as it is posted: of the call's fields those that were wrong, and why. */
record CorrectionRequest(
        UUID correctionId,
        Instant at,
        CallCorrection correction,
        Personal<String> reason,
        String reference,
        Post post) {

    /**
     * Reads a correction.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong
     */
    static CorrectionRequest read(UUID callId, JsonBody body, Sender sender) {
        String reference = IdempotencyKey.reference(body, sender.idempotencyKey());
        UUID correctionId = sender.ids().amendment(sender.client(), "correction", reference);
        Personal<String> reason = Reasoned.reason(body);
        CallCorrection correction = correction(body, correctionId, sender);
        Long expectedVersion = sender.expectedVersion();
        body.finish();
        if (correction.fields().isEmpty()) {
            throw Problems.unprocessable(Violation.at(
                    "", "must put right at least one of occurredAt, channel, caller, minors, concerns and narrative"));
        }
        return new CorrectionRequest(
                correctionId,
                sender.now(),
                correction,
                reason,
                reference,
                sender.post(CanonicalContent.of(body.node(), CallFacts.class, callId), expectedVersion));
    }

    /** What happens to {@code call} as it stands. */
    CallCorrected of(CallRecorded call) {
        return new CallCorrected(
                call.caseId(),
                call.callId(),
                correctionId,
                at,
                correction.fields(),
                correction.of(call),
                reason,
                Personal.of(reference));
    }

    private static CallCorrection correction(JsonBody body, UUID correctionId, Sender sender) {
        Instant occurredAt =
                body.has("occurredAt") ? Fields.occurredAt(body, sender.now()) : body.optionalInstant("occurredAt");
        JsonBody caller = body.optionalObject("caller");
        List<JsonBody> minors = body.optionalObjects("minors");
        List<Concern> concerns = body.optionalCodes("concerns", Concern.class);
        Personal<String> narrative = Fields.personalText(body, "narrative");
        return new CallCorrection(
                occurredAt,
                body.optionalCode("channel", Channel.class),
                caller == null ? null : CallRequest.caller(caller),
                body.has("minors") ? CallRequest.minors(minors, correctionId, sender) : null,
                body.has("concerns") ? concerns.stream().distinct().toList() : null,
                narrative,
                body.has("narrative") && narrative == null);
    }
}
