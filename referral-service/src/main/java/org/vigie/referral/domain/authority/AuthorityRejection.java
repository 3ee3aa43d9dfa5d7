package org.vigie.referral.domain.authority;

/** Why an entry of the directory cannot be changed as asked. */
public sealed interface AuthorityRejection {

    /**
     * A webhook needs a secret and none is known for it.
     *
     * @param channel index of the webhook among the channels asked for, from 0
     */
    record SecretMissing(int channel) implements AuthorityRejection {}

    /** Another authority answers for the same: nobody could tell which of them receives. */
    record Taken(Claim by) implements AuthorityRejection {}
}
