package org.vigie.intake.readmodel.posts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.Posting;
import org.vigie.intake.domain.Caller;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.Channel;
import org.vigie.intake.domain.Concern;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.KeptCall;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.MinorFacts;

/**
 * A call as it stands.
 *
 * @param externalReference the sender's own, given back to who asks by it
 * @param version version of the case right after the call
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallView(
        UUID callId,
        UUID caseId,
        @Nullable String externalReference,
        Instant occurredAt,
        Instant recordedAt,
        Channel channel,
        Caller caller,
        List<MinorView> minors,
        List<Concern> concerns,
        boolean corrected,
        boolean withdrawn,
        long version) {

    static CallView of(Posting<CallRecorded> posting, KeptCall kept, @Nullable String externalReference) {
        CallRecorded call = kept.call();
        return new CallView(
                call.callId(),
                call.caseId(),
                externalReference,
                call.occurredAt(),
                posting.recordedAt(),
                call.channel(),
                call.caller(),
                call.minors().stream().map(MinorView::of).toList(),
                call.concerns(),
                kept.corrected(),
                kept.withdrawn(),
                posting.version());
    }

    /** What the call told about a minor. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MinorView(
            UUID minorId,
            @Nullable Gender gender,
            @Nullable Integer age,
            @Nullable String department,
            @Nullable KnownToChildProtection knownToChildProtection) {

        static MinorView of(MinorFacts facts) {
            return new MinorView(
                    facts.minorId(), facts.gender(), facts.age(), facts.department(), facts.knownToChildProtection());
        }
    }
}
