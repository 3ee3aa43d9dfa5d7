package org.vigie.mapping.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.readmodel.ListedEntry;
import org.vigie.mapping.readmodel.partners.NamedPartner;
import org.vigie.mapping.readmodel.partners.PartnerNames;

/**
 * A gathering with those who took part.
 *
 * @param partners each once, by name
 */
public record GatheringSheet(Gathering gathering, List<NamedPartner> partners) {
    private static final int FEW = 6;

    /** Those of entries, in their order; all names are read at once. */
    static List<GatheringSheet> of(Collection<ListedEntry> entries, PartnerNames names) {
        Map<UUID, NamedPartner> known = names.byId(
                entries.stream().flatMap(entry -> entry.withPartners().stream()).toList());
        return entries.stream()
                .map(entry -> new GatheringSheet(
                        Gathering.of(entry),
                        entry.withPartners().stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .distinct()
                                .sorted(NamedPartner.BY_NAME)
                                .toList()))
                .toList();
    }

    /** So many of the partners as a line of a list has room for. */
    public List<NamedPartner> firstPartners() {
        return partners.size() <= FEW ? partners : partners.subList(0, FEW - 1);
    }

    /** How many there are besides. */
    public int otherPartners() {
        return partners.size() - firstPartners().size();
    }

    /** The address as a link, null when it is none: whatever was recorded, a page leads to pages of the web alone. */
    public @Nullable String link(@Nullable String address) {
        return Words.link(address);
    }
}
