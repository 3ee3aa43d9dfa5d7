package org.vigie.referral.readmodel.feedbacks;

/** Where it stands with an informant. */
public enum FeedbackStatus {
    /** Asked to be told, and was not. */
    DUE,
    /** Was told. */
    DONE
}
