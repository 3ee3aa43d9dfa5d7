package org.vigie.intake.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;
import org.vigie.intake.domain.merge.MinorNames;

/**
 * A case together with all that it absorbed.
 *
 * @param own the case itself
 * @param absorbed in the order of their merges
 * @param absorbing the merges by which they were
 * @param merge the one by which the case was absorbed itself
 * @param followedIn the case that it counts in: itself unless it was absorbed
 */
public record MergedCase(
        CaseHistory own,
        List<CaseHistory> absorbed,
        List<CasesMerged> absorbing,
        Optional<CasesMerged> merge,
        UUID followedIn) {
    public MergedCase {
        absorbed = List.copyOf(absorbed);
        absorbing = List.copyOf(absorbing);
    }

    /** The case itself, then those that it absorbed. */
    public List<CaseHistory> all() {
        List<CaseHistory> all = new ArrayList<>(List.of(own));
        all.addAll(absorbed);
        return all;
    }

    /** Which ids mean the same minor in them. */
    public MinorNames names() {
        return new MinorNames(absorbing);
    }
}
