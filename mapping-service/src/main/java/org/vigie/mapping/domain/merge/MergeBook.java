package org.vigie.mapping.domain.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entries are one partner. Never changes.
 *
 * @param standing by the entry that was merged, the one that it was merged into; merges that were undone are gone
 */
public record MergeBook(Map<UUID, UUID> standing) {
    /** Nothing was ever merged. */
    public static final MergeBook EMPTY = new MergeBook(Map.of());

    public MergeBook {
        standing = Map.copyOf(standing);
    }

    /** The entry that a partner was merged into, by the last merge of it that was not undone. */
    public Optional<UUID> mergedInto(UUID partnerId) {
        return Optional.ofNullable(standing.get(partnerId));
    }

    /** The entry that stands for a partner: itself unless it was merged. */
    public UUID standsFor(UUID partnerId) {
        UUID survivor = partnerId;
        for (UUID into = standing.get(survivor); into != null; into = standing.get(survivor)) {
            survivor = into;
        }
        return survivor;
    }

    /** All entries that are the same partner as this one, itself included. */
    public Set<UUID> same(UUID partnerId) {
        UUID survivor = standsFor(partnerId);
        return Stream.concat(Stream.of(survivor), standing.keySet().stream())
                .filter(entry -> standsFor(entry).equals(survivor))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All entries that were merged into this one, or into one that was. */
    public Set<UUID> absorbedBy(UUID partnerId) {
        return standing.keySet().stream()
                .filter(entry -> isAbsorbed(entry, partnerId))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isAbsorbed(UUID entry, UUID by) {
        UUID into = standing.get(entry);
        return into != null && (into.equals(by) || isAbsorbed(into, by));
    }

    MergeBook after(MergeEvent event) {
        Map<UUID, UUID> merges = new HashMap<>(standing);
        switch (event) {
            case MergeEvent.PartnerMerged(var partnerId, var into) -> merges.put(partnerId, into);
            case MergeEvent.PartnerUnmerged(var partnerId, var _) -> merges.remove(partnerId);
        }
        return new MergeBook(merges);
    }
}
