package org.vigie.intake.domain;

/** Whether child protection (ASE) already follows the minor. */
public enum KnownToChildProtection {
    YES,
    NO,
    /** Said to be unknown: no knowledge, and never replaces knowledge. */
    UNKNOWN
}
