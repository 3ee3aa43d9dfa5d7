package org.vigie.analytics.domain;

/** What an authority told back. */
public enum Outcome {
    RECEIVED,
    EVALUATION_UNDER_WAY,
    OUT_OF_SCOPE,
    REDIRECTED,
    JOINED_TO_FOLLOWED_CASE,
    CLOSED_WITHOUT_ACTION,
    ADAPTED_ACTION,
    ADMINISTRATIVE_MEASURE,
    REPORTED_TO_PROSECUTOR,
    JUDICIAL_MEASURE,
    EXISTING_CARE_CONTINUES;

    /** Whether this is what came of the evaluation, rather than a word that it goes on. */
    public boolean isAnswer() {
        return this != RECEIVED && this != EVALUATION_UNDER_WAY;
    }
}
