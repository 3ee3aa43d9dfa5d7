package org.vigie.intake.readmodel.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.vigie.intake.domain.Caller;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.KeptCall;
import org.vigie.intake.domain.MinorFacts;

/**
 * A call of a case file, as it stands.
 *
 * @param caseId the case that it was posted to: the file's, or one that it absorbed
 * @param withdrawn whether it was recorded by mistake and counts for nothing
 */
public record CallLine(
        UUID callId,
        UUID caseId,
        Instant occurredAt,
        Channel channel,
        Caller caller,
        List<UUID> minorIds,
        List<Concern> concerns,
        boolean corrected,
        boolean withdrawn) {

    static CallLine of(KeptCall kept) {
        CallRecorded call = kept.call();
        return new CallLine(
                call.callId(),
                call.caseId(),
                call.occurredAt(),
                call.channel(),
                call.caller(),
                call.minors().stream().map(MinorFacts::minorId).toList(),
                call.concerns(),
                kept.corrected(),
                kept.withdrawn());
    }
}
