package org.vigie.intake.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;

/** What a call tells, as {@link CaseEvent.CallRecorded} does, apart from who sent it under which reference. */
public record CallFacts(
        Instant occurredAt,
        Channel channel,
        Caller caller,
        List<MinorFacts> minors,
        List<Concern> concerns,
        @Nullable Personal<String> narrative) {
    public CallFacts {
        minors = List.copyOf(minors);
        concerns = List.copyOf(concerns);
    }
}
