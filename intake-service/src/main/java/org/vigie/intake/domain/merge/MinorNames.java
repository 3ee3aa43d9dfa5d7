package org.vigie.intake.domain.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vigie.intake.domain.merge.MergeEvent.CasesMerged;

/** Which ids mean the same minor, by merges. */
public final class MinorNames {
    private final Map<UUID, UUID> into = new HashMap<>();

    /** As {@code merges} tell, oldest first. */
    public MinorNames(List<CasesMerged> merges) {
        for (CasesMerged merge : merges) {
            for (SameMinor same : merge.sameMinors()) {
                join(of(same.minorId()), of(same.intoMinorId()));
            }
        }
    }

    /** The one id of all that mean the minor {@code minorId}: that of the case that stays. */
    public UUID of(UUID minorId) {
        UUID name = minorId;
        for (UUID next = into.get(name); next != null; next = into.get(name)) {
            name = next;
        }
        return name;
    }

    private void join(UUID name, UUID intoName) {
        if (!name.equals(intoName)) { // they may have come together by another way
            into.put(name, intoName);
        }
    }
}
