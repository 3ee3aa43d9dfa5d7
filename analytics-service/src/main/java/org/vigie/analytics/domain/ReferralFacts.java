package org.vigie.analytics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a referral.
 *
 * @param status after its last event
 * @param openedAt when the first thing happened to it
 * @param steps in order of arrival, each once
 */
public record ReferralFacts(String status, Instant openedAt, List<ReferralStep> steps) {

    /** Keeps its own copy. */
    public ReferralFacts {
        steps = List.copyOf(steps);
    }

    /** The facts after an event that left it in {@code status}. */
    public static ReferralFacts after(@Nullable ReferralFacts before, String status, Instant at) {
        if (before == null) {
            return new ReferralFacts(status, at, List.of());
        }
        return new ReferralFacts(status, at.isBefore(before.openedAt) ? at : before.openedAt, before.steps);
    }

    /** With one step more; one that is known already is told again and changes nothing. */
    public ReferralFacts with(ReferralStep step) {
        Set<ReferralStep> all = new LinkedHashSet<>(steps);
        all.add(step);
        return new ReferralFacts(status, openedAt, List.copyOf(all));
    }

    /** The day in Paris that puts it into a period. */
    LocalDate opened() {
        return Paris.dayOf(openedAt);
    }
}
