package org.vigie.intake.domain;

/** A minor's gender as told. */
public enum Gender {
    GIRL,
    BOY,
    TRANSGENDER,
    /** Said to be unknown: no knowledge, and never replaces knowledge. */
    UNKNOWN
}
