package org.vigie.intake.domain;

/** Who calls (appelant), as the activity report counts it. */
public enum CallerCategory {
    /** Premier cercle familial: parents and those in their place. */
    IMMEDIATE_FAMILY,
    PROFESSIONAL,
    WIDER_FAMILY_OR_ENTOURAGE,
    UNDISCLOSED,
    WITNESS,
    /** The child calls for help in person. */
    MINOR
}
