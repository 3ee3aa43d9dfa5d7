package org.vigie.intake.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.domain.CaseEvent.CallRecorded;

/**
 * Who a minor of a case is, in the clear: the latest that calls told, field by field.
 *
 * @param commune INSEE code
 */
public record MinorIdentity(
        UUID minorId, @Nullable Identity identity, @Nullable String commune) {

    /** The minors that {@code calls} tell about, by id, as far as what they tell is within the reader's reach. */
    public static Map<UUID, MinorIdentity> latest(List<CallRecorded> calls) {
        Map<UUID, MinorIdentity> minors = new LinkedHashMap<>();
        for (CallRecorded call : calls.stream().sorted(CaseEvent.BY_TIME).toList()) {
            for (MinorFacts facts : call.minors()) {
                MinorIdentity known = minors.getOrDefault(facts.minorId(), unknown(facts.minorId()));
                minors.put(facts.minorId(), known.told(facts));
            }
        }
        return minors;
    }

    /** A minor of whom nothing of the kind was told. */
    public static MinorIdentity unknown(UUID minorId) {
        return new MinorIdentity(minorId, null, null);
    }

    private MinorIdentity told(MinorFacts facts) {
        Identity later = InTheClear.of(facts.identity());
        String laterCommune = InTheClear.of(facts.commune());
        return new MinorIdentity(
                minorId,
                identity != null && later != null ? identity.completedBy(later) : later != null ? later : identity,
                laterCommune != null ? laterCommune : commune);
    }

    /** Says nothing, since a record's own would put a child's name in a log. */
    @Override
    public String toString() {
        return "MinorIdentity";
    }
}
