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
     * @param rival who would answer for the same while it reads so
     */
    record ConfigureAuthority(Authority wanted, Optional<Instant> effectiveFrom, Instant at, Optional<Claim> rival)
            implements AuthorityCommand {

        /** Of territory that nobody else answers for. */
        public ConfigureAuthority(Authority wanted, Optional<Instant> effectiveFrom, Instant at) {
            this(wanted, effectiveFrom, at, Optional.empty());
        }

        /** The same where another authority answers for the same. */
        public ConfigureAuthority beside(Optional<Claim> rival) {
            return new ConfigureAuthority(wanted, effectiveFrom, at, rival);
        }

        /** When the entry begins to read like this. */
        public Instant beginning() {
            return effectiveFrom.filter(at::isBefore).orElse(at);
        }
    }
}
