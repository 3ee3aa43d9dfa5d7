package org.vigie.mapping.domain.coverage;

/**
 * How well a department is helped in a theme. A scheme is a service on that theme that works in the department, of a partner that has not
 * closed; what is said here is said of the public ones, and of the first of these that is true.
 */
public enum Coverage {
    /** There is no scheme. */
    NONE,
    /** There are some, and each is confidential: professionals find one, nobody else does. */
    CONFIDENTIAL_ONLY,
    /** Each public one is a national partner's that has no place in the department. */
    FAR,
    /** Some are near, and nobody has assured any of these within its interval. */
    STALE,
    /** One is public, near and verified. */
    COVERED
}
