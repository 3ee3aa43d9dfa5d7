package org.vigie.mapping.readmodel;

import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.mapping.domain.partner.Disclosure;

/** Finds partners by what they do, where and when. */
public interface PartnerFinder {

    /**
     * Those that are wanted, the best first: by how the text was found, then by distance, then by name.
     *
     * @param disclosure what the reader may know of; what is stricter neither is found nor makes something found
     */
    Page<FoundPartner> find(Wanted wanted, Disclosure disclosure, PageRequest page);
}
