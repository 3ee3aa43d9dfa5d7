package org.vigie.intake.domain.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vigie.intake.domain.merge.MergeEvent.CaseMergeUndone;
import org.vigie.intake.domain.merge.MergeEvent.CasesDeclaredDifferent;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/** Which cases are one, and which were found not to be. Never changes. */
public final class MergeBook {
    /** Nothing was ever said. */
    static final MergeBook EMPTY = new MergeBook(PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty());

    /** The merges that were not undone, by the case that is absorbed. */
    private final PersistentMap<CasesMerged> standing;

    /** The same, by the case that stays. */
    private final PersistentMap<List<CasesMerged>> absorbing;

    /** Cases that were found to be about other children, and were not merged since. */
    private final PersistentMap<Set<UUID>> different;

    private MergeBook(
            PersistentMap<CasesMerged> standing,
            PersistentMap<List<CasesMerged>> absorbing,
            PersistentMap<Set<UUID>> different) {
        this.standing = standing;
        this.absorbing = absorbing;
        this.different = different;
    }

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
        List<CasesMerged> all = new ArrayList<>(absorbing.getOrDefault(caseId, List.of()));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(absorbing.getOrDefault(all.get(i).caseId(), List.of()));
        }
        Collections.reverse(all); // of merges of one moment, those that others rest on first
        all.sort(Comparator.comparing(CasesMerged::occurredAt));
        return all;
    }

    /** Whether two cases, or any that count as one with them, were found to be about different children. */
    public boolean areDifferent(UUID caseId, UUID otherCaseId) {
        Set<UUID> others = countingAsOneWith(otherCaseId);
        return countingAsOneWith(caseId).stream()
                .flatMap(member -> different.getOrDefault(member, Set.of()).stream())
                .anyMatch(others::contains);
    }

    /** Whether it was said of these two, in either order. */
    boolean saysDifferent(UUID caseId, UUID otherCaseId) {
        return different.getOrDefault(caseId, Set.of()).contains(otherCaseId);
    }

    MergeBook after(MergeEvent event) {
        return switch (event) {
            case CasesMerged merge -> {
                List<CasesMerged> merges = new ArrayList<>(absorbing.getOrDefault(merge.intoCaseId(), List.of()));
                merges.add(merge);
                // whoever merges two has found otherwise than whoever told them apart
                yield new MergeBook(
                        standing.with(merge.caseId(), merge),
                        absorbing.with(merge.intoCaseId(), merges),
                        saysDifferent(merge.caseId(), merge.intoCaseId()) ? toldApart(merge, false) : different);
            }
            case CaseMergeUndone undone -> {
                List<CasesMerged> merges = new ArrayList<>(absorbing.getOrDefault(undone.intoCaseId(), List.of()));
                merges.removeIf(merge -> merge.caseId().equals(undone.caseId()));
                yield new MergeBook(
                        standing.without(undone.caseId()), absorbing.with(undone.intoCaseId(), merges), different);
            }
            case CasesDeclaredDifferent told -> new MergeBook(standing, absorbing, toldApart(told, true));
        };
    }

    private PersistentMap<Set<UUID>> toldApart(MergeEvent event, boolean apart) {
        return told(told(different, event.caseId(), event.other(), apart), event.other(), event.caseId(), apart);
    }

    private static PersistentMap<Set<UUID>> told(
            PersistentMap<Set<UUID>> different, UUID caseId, UUID other, boolean apart) {
        Set<UUID> others = new HashSet<>(different.getOrDefault(caseId, Set.of()));
        if (apart) {
            others.add(other);
        } else {
            others.remove(other);
        }
        return different.with(caseId, others);
    }

    private Set<UUID> countingAsOneWith(UUID caseId) {
        UUID survivor = followedIn(caseId);
        Set<UUID> all = new HashSet<>(Set.of(survivor));
        absorbedBy(survivor).forEach(merge -> all.add(merge.caseId()));
        return all;
    }
}
