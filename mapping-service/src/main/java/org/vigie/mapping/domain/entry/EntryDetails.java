package org.vigie.mapping.domain.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is known of an entry. Equal details are the same knowledge. */
public interface EntryDetails {

    /** The day in France of which the entry tells. */
    LocalDate day();

    /** The partners that it names; each must be on the map. */
    default List<UUID> partnerIds() {
        return List.of();
    }
}
