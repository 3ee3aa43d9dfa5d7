package org.vigie.referral.domain;

/** What people can do with a referral. */
public enum Move {
    /** Say that it was received (by its authority). */
    ACKNOWLEDGE,
    /** Say that it is not for this authority. */
    REFUSE,
    /** Tell what comes of it. */
    FOLLOW_UP,
    /** Send it to another authority (by a coordinator). */
    REROUTE,
    /** Try once more to send it (by a coordinator). */
    RESEND,
    /** Take it back (by a coordinator). */
    WITHDRAW,
    /** Expect nothing more (by a coordinator). */
    CLOSE
}
