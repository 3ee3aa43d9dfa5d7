package org.vigie.referral.domain;

import java.util.Set;

/** Why a command cannot be carried out. */
public sealed interface ReferralRejection {

    /** There is no such referral. */
    record Unknown() implements ReferralRejection {}

    /** Another authority has it. To its sender it looks like {@link Unknown}: what another authority has is not told. */
    record NotYours() implements ReferralRejection {}

    /**
     * Not from where it stands.
     *
     * @param status where it stands
     * @param possible what can be done instead
     */
    record IllegalMove(Status status, Set<Move> possible) implements ReferralRejection {}

    /** It is to be sent to the authority that has it. */
    record AlreadyThere(Status status, Set<Move> possible) implements ReferralRejection {}

    /**
     * There is no such thing to tell an informant yet.
     *
     * @param status where it stands
     * @param possible what there is to tell
     */
    record NothingToTell(Status status, Set<InformantFeedback> possible) implements ReferralRejection {}
}
