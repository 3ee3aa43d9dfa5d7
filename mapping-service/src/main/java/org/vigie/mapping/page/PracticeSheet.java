package org.vigie.mapping.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.domain.practice.Practice.Shared;
import org.vigie.mapping.readmodel.partners.NamedPartner;

/**
 * A practice as a page shows it.
 *
 * @param partners who began it
 * @param adoptions the territories that took it over
 */
public record PracticeSheet(Shared practice, List<NamedPartner> partners, List<Adopted> adoptions) {

    /**
     * A department that took it over.
     *
     * @param by the partner who did; null when not known
     */
    public record Adopted(
            String department, LocalDate since, @Nullable NamedPartner by) {}

    /** The address as a link, null when it is none: whatever was recorded, a page leads to pages of the web alone. */
    public @Nullable String link(@Nullable String address) {
        return Words.link(address);
    }
}
