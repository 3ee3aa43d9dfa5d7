package org.vigie.mapping.domain.partner;

/** What a place is fitted for. */
public enum Accessibility {
    /** A wheelchair gets in and around. */
    WHEELCHAIR,
    /** People who hear badly are understood and understand. */
    HEARING,
    /** People who see badly find their way. */
    VISUAL,
    /** People with a mental disability are received as they need it. */
    COGNITIVE
}
