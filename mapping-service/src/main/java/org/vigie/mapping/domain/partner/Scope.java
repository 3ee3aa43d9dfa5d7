package org.vigie.mapping.domain.partner;

/** How far a partner's work reaches. */
public enum Scope {
    /** The departments that it names. */
    LOCAL,
    /** All of France; the departments that it names are where it has a place. */
    NATIONAL
}
