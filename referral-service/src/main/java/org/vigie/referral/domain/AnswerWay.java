package org.vigie.referral.domain;

/** How the word of an authority reached the platform. */
public enum AnswerWay {
    /** The authority's own system said it to the API, at the address that a webhook names. */
    SYSTEM,
    /** Somebody who signed in to the portal. */
    PORTAL,
    /** Whoever held the link of an e-mail. */
    LINK,
    /** A coordinator entered it: it came by letter or by telephone. */
    COORDINATOR
}
