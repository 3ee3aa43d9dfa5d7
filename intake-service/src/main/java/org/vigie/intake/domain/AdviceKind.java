package org.vigie.intake.domain;

/** What direct advice was about. */
public enum AdviceKind {
    EDUCATIONAL,
    LEGAL,
    OTHER
}
