package org.vigie.intake.application.partners;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds partners by name among those that mapping-service's events told of. */
public interface PartnerSearch {

    /** Those whom the query describes, and the one that it keeps in sight; the nearest first. Blocks. */
    List<NamedPartner> find(PartnerQuery query);

    /** Those whose names have one of these stems of French words at least, each with all stems of its name. Blocks. */
    Map<UUID, Set<String>> named(Collection<String> stems);
}
