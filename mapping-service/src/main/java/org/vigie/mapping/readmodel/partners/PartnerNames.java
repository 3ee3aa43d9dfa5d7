package org.vigie.mapping.readmodel.partners;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.domain.merge.MergeBook;
import org.vigie.mapping.readmodel.UpToDate;

/** Names of the partners that entries point at. Blocks. */
@Singleton
public class PartnerNames {
    private final PartnerMerges merges;
    private final PartnersProjection projection;
    private final UpToDate lists;

    PartnerNames(PartnerMerges merges, PartnersProjection projection, UpToDate lists) {
        this.merges = merges;
        this.projection = projection;
        this.lists = lists;
    }

    /** Those who stand for these, each once, by name. */
    public List<NamedPartner> of(Collection<UUID> partnerIds) {
        return byId(partnerIds).values().stream()
                .distinct()
                .sorted(NamedPartner.BY_NAME)
                .toList();
    }

    /** Those who stand for these, by the ids that were given. */
    public Map<UUID, NamedPartner> byId(Collection<UUID> partnerIds) {
        lists.await(projection);
        MergeBook book = merges.book();
        Map<UUID, PartnerRow> rows = PartnerRow.of(
                partnerIds.stream().map(book::standsFor).distinct().toList());
        Map<UUID, NamedPartner> named = new HashMap<>();
        for (UUID id : partnerIds) {
            @Nullable PartnerRow row = rows.get(book.standsFor(id));
            if (row != null) {
                named.put(id, new NamedPartner(row.partnerId, row.name));
            }
        }
        return named;
    }
}
