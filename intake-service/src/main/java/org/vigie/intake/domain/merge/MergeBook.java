package org.vigie.intake.domain.merge;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/**
 * Which cases are one, and which were found not to be.
 *
 * @param standing the merges that were not undone, by the case that is absorbed, oldest first
 * @param different pairs that were found to be about different children, and were not merged since
 */
public record MergeBook(Map<UUID, CasesMerged> standing, Set<Set<UUID>> different) {

    /** Nothing was ever said. */
    static final MergeBook EMPTY = new MergeBook(Map.of(), Set.of());

    /** The merge by which {@code caseId} was absorbed. */
    public Optional<CasesMerged> mergeOf(UUID caseId) {
        return Optional.ofNullable(standing.get(caseId));
    }

    /** The case that {@code caseId} counts in: itself unless it was absorbed. */
    public UUID followedIn(UUID caseId) {
        UUID survivor = caseId;
        for (CasesMerged merge = standing.get(survivor); merge != null; merge = standing.get(survivor)) {
            survivor = merge.intoCaseId();
        }
        return survivor;
    }

    /** The merges by which {@code caseId} absorbed others, and those others before, oldest first. */
    public List<CasesMerged> absorbedBy(UUID caseId) {
        return standing.values().stream()
                .filter(merge -> reaches(merge, caseId))
                .toList();
    }

    /** Whether two cases, or any that they absorbed, were found to be about different children. */
    public boolean areDifferent(UUID caseId, UUID otherCaseId) {
        Set<UUID> asked = survivors(List.of(caseId, otherCaseId));
        return different.stream().anyMatch(pair -> survivors(pair).equals(asked));
    }

    MergeBook after(MergeEvent event) {
        Map<UUID, CasesMerged> merges = new LinkedHashMap<>(standing);
        Set<Set<UUID>> pairs = new HashSet<>(different);
        switch (event) {
            case CasesMerged merge -> {
                merges.put(merge.caseId(), merge);
                pairs.remove(pair(event)); // whoever merges them has found otherwise
            }
            case CaseMergeUndone undone -> merges.remove(undone.caseId());
            case CasesDeclaredDifferent _ -> pairs.add(pair(event));
        }
        return new MergeBook(merges, pairs);
    }

    static Set<UUID> pair(MergeEvent event) {
        return Set.of(event.caseId(), event.other());
    }

    private Set<UUID> survivors(Collection<UUID> cases) {
        return cases.stream().map(this::followedIn).collect(Collectors.toSet());
    }

    private boolean reaches(CasesMerged merge, UUID caseId) {
        for (CasesMerged next = merge; next != null; next = standing.get(next.intoCaseId())) {
            if (next.intoCaseId().equals(caseId)) {
                return true;
            }
        }
        return false;
    }
}
