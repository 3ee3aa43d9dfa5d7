package org.vigie.intake.readmodel.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.CaseHistory;
import org.vigie.intake.application.MergedCase;
import org.vigie.intake.domain.CaseEvent.CallRecorded;
import org.vigie.intake.domain.Gender;
import org.vigie.intake.domain.KnownToChildProtection;
import org.vigie.intake.domain.Minor;
import org.vigie.intake.domain.MinorFacts;
import org.vigie.intake.domain.Said;
import org.vigie.intake.domain.merge.MinorNames;

/**
 * What is known about a minor; the age is the first known, as the activity report counts it.
 *
 * @param caseId the case whose calls tell of the minor by this id
 * @param also the other ids that mean the same minor, with the case of each; absent when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MinorLine(
        UUID minorId,
        UUID caseId,
        @Nullable Gender gender,
        @Nullable Integer age,
        @Nullable String department,
        @Nullable KnownToChildProtection knownToChildProtection,
        @Nullable List<Named> also) {

    /** A minor as calls of one case name it. */
    public record Named(UUID caseId, UUID minorId) {}

    /** All ids that mean the minor, each with the case whose calls tell of the minor by it. */
    public List<Named> names() {
        List<Named> names = new ArrayList<>(List.of(new Named(caseId, minorId)));
        if (also != null) {
            names.addAll(also);
        }
        return names;
    }

    /** The minors of a case and of those that it absorbed, those with several ids once. */
    static List<MinorLine> of(MergedCase merged) {
        MinorNames names = merged.names();
        Map<UUID, Minor> minors = new LinkedHashMap<>();
        Map<UUID, Set<Named>> named = new LinkedHashMap<>();
        for (CaseHistory history : merged.all()) {
            for (CallRecorded call : history.calls()) {
                Minor.tell(minors, call, names::of);
                for (MinorFacts facts : call.minors()) {
                    named.computeIfAbsent(names.of(facts.minorId()), _ -> new LinkedHashSet<>())
                            .add(new Named(history.caseId(), facts.minorId()));
                }
            }
        }
        return minors.values().stream()
                .map(minor -> of(minor, List.copyOf(named.getOrDefault(minor.minorId(), Set.of()))))
                .toList();
    }

    /** By the id that stays; where only calls that do not count have told that one, by the first other. */
    private static MinorLine of(Minor minor, List<Named> named) {
        Named first = named.stream()
                .filter(name -> name.minorId().equals(minor.minorId()))
                .findFirst()
                .orElse(named.getFirst());
        List<Named> also = new ArrayList<>(named);
        also.remove(first);
        return new MinorLine(
                first.minorId(),
                first.caseId(),
                Said.factOf(minor.gender()),
                Said.factOf(minor.firstAge()),
                Said.factOf(minor.department()),
                Said.factOf(minor.knownToChildProtection()),
                also.isEmpty() ? null : also);
    }
}
