package org.vigie.intake.application.partners;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds partners by name among those that mapping-service's events told of. */
public interface PartnerSearch {

    /** Those whom the query describes, and the one that it keeps in sight; the nearest first, none that was merged into another. Blocks. */
    List<NamedPartner> find(PartnerQuery query);

    /** The entry that stands for a partner: itself unless it was merged. Blocks. */
    UUID standsFor(UUID partnerId);

    /**
     * Those whose names have one of these stems of French words at least, each with all stems of its name; entries that are one partner have
     * those of all their names. Blocks.
     */
    Map<UUID, Set<String>> named(Collection<String> stems);
}
