package org.vigie.mapping.page;

import org.vigie.mapping.domain.partner.Confidentiality;
import org.vigie.mapping.domain.partner.Disclosure;
import org.vigie.mapping.readmodel.Clearance;

/**
 * From which side the map is looked at. Each has addresses of its own, so that nobody takes what is confidential for public, or passes on
 * a link that shows others something else.
 *
 * @param base what its addresses begin with
 * @param disclosure what is shown there
 */
public record Side(String base, Disclosure disclosure) {
    /** What everybody sees. */
    public static final Side PUBLIC = new Side("", new Disclosure(Confidentiality.PUBLIC));

    private static final String INSIDE = "/interne";

    /** What those see who keep the map. */
    public static final Side OF_THE_SERVICE = new Side(INSIDE, new Disclosure(Confidentiality.SERVICE_ONLY));

    /** What somebody with a role in Vigie sees. */
    static Side inside(Clearance clearance) {
        return new Side(INSIDE, clearance.disclosure());
    }

    /** Whether it is for those who have a role. */
    public boolean isInside() {
        return !base.isEmpty();
    }

    /** Where the map is. */
    public String home() {
        return base.isEmpty() ? "/" : base;
    }
}
