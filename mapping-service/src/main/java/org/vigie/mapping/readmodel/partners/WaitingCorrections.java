package org.vigie.mapping.readmodel.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.vigie.http.Page;
import org.vigie.http.PageRequest;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.readmodel.UpToDate;
import org.vigie.mapping.readmodel.Wanted;

/** The partners whose corrections wait for a cartographer. Blocks. */
@ApplicationScoped
public class WaitingCorrections {
    private final PartnersProjection projection;
    private final UpToDate lists;
    private final InstantSource clock;

    WaitingCorrections(PartnersProjection projection, UpToDate lists, InstantSource clock) {
        this.projection = projection;
        this.lists = lists;
        this.clock = clock;
    }

    /** By name, what was just decided no longer among them. */
    public Page<PartnerSummary> page(PageRequest request, Disclosure disclosure) {
        lists.await(projection);
        return new PartnerSearch(Wanted.ANYBODY, true).page(request, disclosure, FrenchDay.today(clock));
    }
}
