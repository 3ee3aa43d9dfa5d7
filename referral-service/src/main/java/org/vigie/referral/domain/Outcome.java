package org.vigie.referral.domain;

/** What an authority tells back (retour du département). */
public enum Outcome {
    /** Received, nothing else yet. */
    RECEIVED,
    /** Sans objet. */
    OUT_OF_SCOPE,
    /** Passed on by the authority itself. */
    REDIRECTED,
    /** Joined to a case that it follows already. */
    JOINED_TO_FOLLOWED_CASE,
    /** Being evaluated (CASF D226-2-3). */
    EVALUATION_UNDER_WAY,
    /** Classement sans suite. */
    CLOSED_WITHOUT_ACTION,
    /** Support that fits, without a measure. */
    ADAPTED_ACTION,
    /** A measure of the authority (CASF L222-3 and after). */
    ADMINISTRATIVE_MEASURE,
    /** Told to the prosecutor (CASF L226-4). */
    REPORTED_TO_PROSECUTOR,
    /** A measure of a judge (Code civil, 375 and after). */
    JUDICIAL_MEASURE,
    /** The care that the minor has goes on. */
    EXISTING_CARE_CONTINUES;

    /** Whether this is what came of the evaluation, rather than a word that it goes on. */
    public boolean isAnswer() {
        return this != RECEIVED && this != EVALUATION_UNDER_WAY;
    }
}
