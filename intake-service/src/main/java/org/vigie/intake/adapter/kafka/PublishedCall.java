package org.vigie.intake.adapter.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.CallFacts;
import org.vigie.intake.domain.Caller;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.MinorFacts;

/**
 * {@code vigie.intake.CallRecorded.v1}. Each field is chosen here, so that what an internal event gains later stays inside;
 * no name, text, birth date, commune or reference of the sender's.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedCall(
        UUID caseId,
        UUID callId,
        Instant occurredAt,
        Channel channel,
        Caller caller,
        List<Minor> minors,
        List<Concern> concerns) {
    static final String TYPE = "vigie.intake.CallRecorded.v1";

    static PublishedCall of(CallRecorded call) {
        return new PublishedCall(
                call.caseId(),
                call.callId(),
                call.occurredAt(),
                call.channel(),
                call.caller(),
                call.minors().stream().map(Minor::of).toList(),
                call.concerns());
    }

    static PublishedCall of(UUID caseId, UUID callId, CallFacts facts) {
        return new PublishedCall(
                caseId,
                callId,
                facts.occurredAt(),
                facts.channel(),
                facts.caller(),
                facts.minors().stream().map(Minor::of).toList(),
                facts.concerns());
    }

    /** A minor as others know it: the department only, never the commune. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Minor(
            UUID minorId,
            @Nullable Gender gender,
            @Nullable Integer age,
            @Nullable String department,
            @Nullable KnownToChildProtection knownToChildProtection) {

        static Minor of(MinorFacts facts) {
            return new Minor(
                    facts.minorId(), facts.gender(), facts.age(), facts.department(), facts.knownToChildProtection());
        }
    }
}
