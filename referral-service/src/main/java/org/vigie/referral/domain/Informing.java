package org.vigie.referral.domain;

import java.util.Optional;

/**
 * Who was told and who has to be told.
 *
 * @param parents whether the parents know that this is passed on (CASF L226-2-1), if it was recorded
 * @param feedbackRequested whether the person who called wants to hear of the outcome (CASF D226-2-8)
 */
public record Informing(Optional<ParentsInformed> parents, boolean feedbackRequested) {

    /** Whether parents were told first. */
    public enum ParentsInformed {
        /** They were. */
        YES,
        /** They were not, since it would have been against the child's interest. */
        NOT_IN_CHILDS_INTEREST,
        /** Nobody knows. */
        UNKNOWN
    }
}
