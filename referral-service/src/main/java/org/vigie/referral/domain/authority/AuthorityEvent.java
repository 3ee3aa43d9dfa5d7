package org.vigie.referral.domain.authority;

import java.time.Instant;

/** What happened to an entry of the directory. */
public sealed interface AuthorityEvent {

    /** What the entry reads like. */
    Authority authority();

    /** When a coordinator said so. */
    Instant at();

    /** The entry reads like this from now on. */
    record AuthorityConfigured(Authority authority, Instant at) implements AuthorityEvent {}

    /**
     * The entry shall read like this from a later moment on.
     *
     * @param effectiveFrom after {@code at}
     */
    record AuthorityPlanned(Authority authority, Instant effectiveFrom, Instant at) implements AuthorityEvent {}
}
