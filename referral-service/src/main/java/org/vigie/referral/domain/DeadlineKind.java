package org.vigie.referral.domain;

/** What has to be done in time. */
public enum DeadlineKind {
    /** The authority says that it has the referral. */
    ACKNOWLEDGEMENT,
    /** The authority tells what came of its evaluation. */
    EVALUATION,
    /** Whoever asked to be told is told. */
    INFORMANT
}
