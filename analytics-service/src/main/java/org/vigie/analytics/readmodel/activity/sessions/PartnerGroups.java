package org.vigie.analytics.readmodel.activity.sessions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.vigie.analytics.readmodel.activity.sessions.SessionEvents.PartnerMerge;

/**
 * Which entries of the map are one partner.
 *
 * @param merges by the entry that was merged, the one that it was merged into
 */
record PartnerGroups(Map<UUID, UUID> merges) {

    /** The groups once this was told, in this order. */
    PartnerGroups after(List<PartnerMerge> told) {
        Map<UUID, UUID> after = new HashMap<>(merges);
        for (PartnerMerge merge : told) {
            if (merge.stands()) {
                after.put(merge.partner(), merge.into());
            } else {
                after.remove(merge.partner());
            }
        }
        return new PartnerGroups(after);
    }

    /** {@code partners} with all that is in the merges; in the order in which rows are locked. */
    Set<UUID> with(Collection<UUID> partners) {
        Set<UUID> all = new TreeSet<>(partners);
        all.addAll(merges.keySet());
        all.addAll(merges.values());
        return all;
    }

    /** The days on which each group was met: on one day it is met once, under whichever of its entries. */
    Collection<SortedSet<LocalDate>> metOn(Collection<UUID> partners, Map<UUID, SortedMap<LocalDate, Integer>> days) {
        Map<UUID, SortedSet<LocalDate>> met = new HashMap<>();
        for (UUID partner : partners) {
            met.computeIfAbsent(standsFor(partner), absent -> new TreeSet<>())
                    .addAll(days.getOrDefault(partner, new TreeMap<>()).keySet());
        }
        return met.values();
    }

    private UUID standsFor(UUID partner) {
        UUID survivor = partner;
        for (UUID into = merges.get(survivor); into != null; into = merges.get(survivor)) {
            survivor = into;
        }
        return survivor;
    }
}
