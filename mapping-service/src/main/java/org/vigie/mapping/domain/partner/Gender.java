package org.vigie.mapping.domain.partner;

/** Whom a service may be kept for; the codes are those that intake has for minors, without UNKNOWN, since nobody opens a service for that. */
public enum Gender {
    /** Girls. */
    GIRL,
    /** Boys. */
    BOY,
    /** Transgender minors. */
    TRANSGENDER
}
