package org.vigie.mapping.domain.partner;

/** Who may know of something on the map, from the most open to the strictest. */
public enum Confidentiality {
    /** Everybody: the public map, exports, HSDS. */
    PUBLIC,
    /** Everybody who has a role in Vigie; nothing public. */
    PROFESSIONALS,
    /** Listeners, coordinators and cartographers alone, such as the address of a shelter. */
    SERVICE_ONLY;

    /** The stricter of the two: what lies in something is never more open than that. */
    public Confidentiality or(Confidentiality other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
