package org.vigie.intake.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.CaseEvent.CallRecorded;

/**
 * What is known about a minor of a case by all of its calls, without anything personal. A fact is the latest known, and the
 * age also the first known, which is the one that the activity report counts. UNKNOWN is no knowledge.
 */
public record Minor(
        UUID minorId,
        @Nullable Said<Gender> gender,
        @Nullable Said<Integer> firstAge,
        @Nullable Said<Integer> latestAge,
        @Nullable Said<String> department,
        @Nullable Said<KnownToChildProtection> knownToChildProtection) {

    /** A minor of whom nothing is known yet. */
    public static Minor named(UUID minorId) {
        return new Minor(minorId, null, null, null, null, null);
    }

    /** Adds what {@code call} tells about each of its minors to what is known of a case's minors. */
    public static void tell(Map<UUID, Minor> minors, CallRecorded call) {
        tell(minors, call, UnaryOperator.identity());
    }

    /**
     * The same where minors have several ids.
     *
     * @param names the one id by which a minor is kept
     */
    public static void tell(Map<UUID, Minor> minors, CallRecorded call, UnaryOperator<UUID> names) {
        for (MinorFacts facts : call.minors()) {
            UUID name = names.apply(facts.minorId());
            Minor known = minors.getOrDefault(name, named(name));
            minors.put(name, known.told(facts, call.occurredAt()));
        }
    }

    /** What is known once a call at {@code at} has told {@code facts}. */
    public Minor told(MinorFacts facts, Instant at) {
        return new Minor(
                minorId,
                Said.latest(gender, facts.gender() == Gender.UNKNOWN ? null : facts.gender(), at),
                Said.first(firstAge, facts.age(), at),
                Said.latest(latestAge, facts.age(), at),
                Said.latest(department, facts.department(), at),
                Said.latest(knownToChildProtection, knowledge(facts.knownToChildProtection()), at));
    }

    private static @Nullable KnownToChildProtection knowledge(@Nullable KnownToChildProtection told) {
        return told == KnownToChildProtection.UNKNOWN ? null : told;
    }
}
