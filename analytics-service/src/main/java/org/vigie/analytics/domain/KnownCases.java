package org.vigie.analytics.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is known of some cases, and which of them are one. Facts come by other ways than merges and in any order with them: a merge
 * may be known before anything of its cases is.
 *
 * @param facts by case, as its own events told them
 * @param merges the standing ones among these cases, by the case that is absorbed
 */
public record KnownCases(Map<UUID, CaseFacts> facts, Map<UUID, CaseMerge> merges) {

    /** Facts of each thing that counts as one case: those of all cases that were merged, however long the chain, or of a single one. */
    public Collection<CaseFacts> counted() {
        if (merges.isEmpty()) {
            return facts.values();
        }
        DisjointSets groups = new DisjointSets();
        merges.values().forEach(merge -> groups.join(merge.caseId(), merge.intoCaseId()));
        Map<UUID, List<CaseFacts>> members = new HashMap<>();
        facts.forEach((id, its) -> members.computeIfAbsent(groups.representative(id), absent -> new ArrayList<>())
                .add(its));
        Map<UUID, DisjointSets> minors = sameMinors(groups);
        List<CaseFacts> counted = new ArrayList<>(members.size());
        members.forEach((group, its) -> counted.add(asOne(its, minors.getOrDefault(group, new DisjointSets()))));
        return counted;
    }

    /** Two ids are the same minor in the group whose merge says so, and nowhere else. */
    private Map<UUID, DisjointSets> sameMinors(DisjointSets groups) {
        Map<UUID, DisjointSets> minors = new HashMap<>();
        for (CaseMerge merge : merges.values()) {
            DisjointSets same =
                    minors.computeIfAbsent(groups.representative(merge.caseId()), absent -> new DisjointSets());
            merge.sameMinors().forEach(minor -> same.join(minor.minorId(), minor.intoMinorId()));
        }
        return minors;
    }

    private static CaseFacts asOne(List<CaseFacts> members, DisjointSets minors) {
        return CaseFacts.together(members).withMinors(minors::representative);
    }
}
