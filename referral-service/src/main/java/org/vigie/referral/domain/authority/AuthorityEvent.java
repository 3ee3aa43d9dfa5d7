package org.vigie.referral.domain.authority;

import java.time.Instant;

/** What happened to an entry of the directory. */
public sealed interface AuthorityEvent {

    /** The entry reads like this from now on. */
    record AuthorityConfigured(Authority authority, Instant at) implements AuthorityEvent {}
}
