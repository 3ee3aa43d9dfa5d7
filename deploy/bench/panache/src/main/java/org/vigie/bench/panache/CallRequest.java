package org.vigie.bench.panache;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/** The body that intake takes, believed as it is. */
public record CallRequest(
        String externalReference,
        String caseReference,
        OffsetDateTime occurredAt,
        String channel,
        JsonNode caller,
        JsonNode minors,
        JsonNode concerns,
        String narrative) {

    Call toCall() {
        Call call = new Call();
        call.externalReference = externalReference;
        call.caseReference = caseReference;
        call.occurredAt = occurredAt;
        call.channel = channel;
        call.caller = caller.toString();
        call.minors = minors.toString();
        call.concerns = concerns.toString();
        call.narrative = narrative;
        return call;
    }
}
