package org.vigie.referral.domain;

/** Why an authority refuses. */
public enum RefusalReason {
    /** The minors live elsewhere. */
    OUT_OF_TERRITORY,
    /** It has the same already. */
    DUPLICATE,
    /** It is not for this kind of authority. */
    NOT_COMPETENT,
    /** Another reason. */
    OTHER
}
