package org.vigie.mapping.domain.partner;

/** Who said that an entry is true. */
public enum Assurer {
    /** Somebody who keeps the map. */
    CARTOGRAPHER,
    /** The partner itself. */
    PARTNER
}
