package org.vigie.analytics.domain;

/** Who calls, as the report groups callers. */
public enum CallerCategory {
    IMMEDIATE_FAMILY,
    PROFESSIONAL,
    WIDER_FAMILY_OR_ENTOURAGE,
    UNDISCLOSED,
    WITNESS,
    MINOR
}
