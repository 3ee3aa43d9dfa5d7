package org.vigie.intake.domain;

/** What came of a contact with the child protection service in charge. */
public enum LiaisonOutcome {
    NO_ANSWER,
    REACHED,
    MEETING_ARRANGED,
    /** The service changed the support of the minor after the contact. */
    CARE_ADAPTED,
    /** Another service is in charge. */
    REDIRECTED,
    /** Nothing more is expected of the contact. */
    ENDED
}
