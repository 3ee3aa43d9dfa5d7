package org.vigie.intake.adapter.http;

import java.util.List;
import java.util.UUID;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.MinorFacts;

/**
 * What a posted call is answered with.
 *
 * @param minorIds in the order of the request
 * @param version version of the case right after the call
 */
record CallAnswer(UUID caseId, UUID callId, List<UUID> minorIds, long version) {

    static CallAnswer of(Posted posted) {
        CallRecorded call = (CallRecorded) posted.event();
        return new CallAnswer(
                call.caseId(),
                call.callId(),
                call.minors().stream().map(MinorFacts::minorId).toList(),
                posted.version());
    }
}
