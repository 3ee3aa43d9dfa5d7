package org.vigie.analytics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the figures need of one call.
 *
 * @param relation of the caller to the minor; null when not told
 * @param position in intake's log: it decides between calls of the same instant
 */
public record CallFacts(
        UUID callId,
        Instant occurredAt,
        long position,
        Channel channel,
        CallerCategory category,
        @Nullable CallerRelation relation,
        Set<Concern> concerns,
        List<MinorFacts> minors) {

    /** When calls were made, not when they arrived; ties by log position. */
    public static final Comparator<CallFacts> BY_OCCURRENCE =
            Comparator.comparing(CallFacts::occurredAt).thenComparingLong(CallFacts::position);

    /** Keeps its own copies. */
    public CallFacts {
        concerns = Set.copyOf(concerns);
        minors = List.copyOf(minors);
    }

    /** The same at another place of intake's log. */
    public CallFacts at(long otherPosition) {
        return new CallFacts(callId, occurredAt, otherPosition, channel, category, relation, concerns, minors);
    }

    /** The same with each minor under the id that {@code id} gives it. */
    CallFacts withMinors(UnaryOperator<UUID> id) {
        List<MinorFacts> renamed = minors.stream()
                .map(minor -> minor.as(id.apply(minor.minorId())))
                .toList();
        return new CallFacts(callId, occurredAt, position, channel, category, relation, concerns, renamed);
    }

    /** The day of the call in Paris. */
    public LocalDate day() {
        return Paris.dayOf(occurredAt);
    }
}
