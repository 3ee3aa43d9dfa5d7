package org.vigie.intake.domain;

/** What became of a next contact. */
public enum NextContactStatus {
    /** Still expected, in time or not. */
    OPEN,
    KEPT,
    /** Not expected any more: somebody said why, or the case's people were forgotten. */
    CANCELLED
}
