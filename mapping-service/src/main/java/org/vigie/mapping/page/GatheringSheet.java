package org.vigie.mapping.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.readmodel.partners.NamedPartner;

/**
 * A gathering with those who took part.
 *
 * @param partners each once, by name
 */
public record GatheringSheet(Gathering gathering, List<NamedPartner> partners) {
    private static final int FEW = 6;

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
