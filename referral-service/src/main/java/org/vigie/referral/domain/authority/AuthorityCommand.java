package org.vigie.referral.domain.authority;

import java.time.Instant;
import java.util.Optional;

/** What can be asked of an entry of the directory. */
public sealed interface AuthorityCommand {

    /**
     * The entry shall read like this.
     *
     * @param wanted all of it; a webhook whose secret is withheld keeps the secret that is known
     * @param effectiveFrom from when on; empty for at once
     * @param at when it was asked
     */
    record ConfigureAuthority(Authority wanted, Optional<Instant> effectiveFrom, Instant at)
            implements AuthorityCommand {}
}
