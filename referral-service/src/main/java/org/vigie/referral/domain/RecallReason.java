package org.vigie.referral.domain;

/** Why an authority no longer has to deal with a referral. */
public enum RecallReason {
    /** The platform took it back. */
    WITHDRAWN,
    /** It went to another authority. */
    REROUTED
}
