package org.vigie.referral.domain;

/** Where a referral stands, in one word that users and other services know. */
public enum Status {
    /** Its authority is known; its channel has not taken it yet. */
    ROUTED,
    /** It waits for what it needs to go on: the commune, the dossier, a channel that works. */
    WAITING,
    /** A channel of its authority took it. */
    SENT,
    /** The authority said that it has it. */
    ACKNOWLEDGED,
    /** The authority said that it is not for it. */
    REFUSED,
    /** The authority said that it evaluates. */
    UNDER_EVALUATION,
    /** The authority told what came of it. */
    ANSWERED,
    /** The platform took it back. */
    WITHDRAWN,
    /** Nothing more is expected. */
    CLOSED,
    /** No authority answers for the territory: a coordinator has to find one. */
    UNROUTABLE
}
