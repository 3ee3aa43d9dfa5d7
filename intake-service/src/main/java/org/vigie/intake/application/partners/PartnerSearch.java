package org.vigie.intake.application.partners;

import java.util.List;

/** Finds partners by name among those that mapping-service's events told of. */
public interface PartnerSearch {

    /** Those whom the query describes, and the one that it keeps in sight; the nearest first. Blocks. */
    List<NamedPartner> find(PartnerQuery query);
}
