package org.vigie.mapping.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vigie.http.PageRequest;
import org.vigie.mapping.application.Entry;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.mapping.application.PartnerMerges;
import org.vigie.mapping.application.Partners;
import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.domain.partner.Partner.OnTheMap;
import org.vigie.mapping.readmodel.directory.map.MapLine;
import org.vigie.mapping.readmodel.directory.map.MapReader;

/** The sheets of partners, as far as they are disclosed to whoever looks. Blocks. */
@ApplicationScoped
class Sheets {
    private static final PageRequest MOST = new PageRequest(PageRequest.MAX_LIMIT, null);

    private final Partners partners;
    private final PartnerMerges merges;
    private final MapReader map;
    private final InstantSource clock;

    Sheets(Partners partners, PartnerMerges merges, MapReader map, InstantSource clock) {
        this.partners = partners;
        this.merges = merges;
        this.map = map;
        this.clock = clock;
    }

    /** That of the partner, or of the entry that stands for it; empty for one of which nothing is to be shown. */
    Optional<PartnerSheet> find(UUID partnerId, Disclosure disclosure) {
        return partners.find(merges.book().standsFor(partnerId))
                .filter(entry -> isShown(entry, disclosure))
                .map(entry -> sheet(entry, disclosure));
    }

    /** Those of all that help in a department, by name. */
    List<PartnerSheet> ofDepartment(String department, Disclosure disclosure) {
        return map.page(MapParameters.inDepartment(department), disclosure, MOST).items().stream()
                .map(MapLine::partnerId)
                .map(partners::find)
                .flatMap(Optional::stream)
                .filter(entry -> isShown(entry, disclosure))
                .map(entry -> sheet(entry, disclosure))
                .toList();
    }

    /** Inside, there remains of a hidden partner that there is one, since sessions point at it; the public learns nothing of it. */
    private static boolean isShown(Entry<OnTheMap> entry, Disclosure disclosure) {
        return disclosure.cleared() != Confidentiality.PUBLIC
                || disclosure.shows(entry.details().details().confidentiality());
    }

    private PartnerSheet sheet(Entry<OnTheMap> entry, Disclosure disclosure) {
        OnTheMap known = entry.details();
        boolean open = disclosure.shows(known.details().confidentiality());
        return new PartnerSheet(
                entry.id(),
                disclosure.of(known.details()),
                known.verification().on(FrenchDay.today(clock), known.closedOn()),
                known.closedOn(),
                open ? known.assuredOn() : null,
                known.proposals().size(),
                known.isErased());
    }
}
