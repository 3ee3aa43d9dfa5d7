package org.vigie.mapping.domain.partner;

/** How far what the map says of a partner can be relied on. */
public enum PartnerState {
    /** Nobody has assured it yet. */
    PROPOSED,
    /** It was assured, and the assurance holds. */
    VERIFIED,
    /** It was assured, too long ago. */
    TO_VERIFY,
    /** It no longer helps anybody. */
    CLOSED
}
