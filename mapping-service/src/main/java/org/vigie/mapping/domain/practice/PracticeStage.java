package org.vigie.mapping.domain.practice;

/** How far a practice is on its way to others. */
public enum PracticeStage {
    /** It is being written, or was sent back. */
    DRAFT,
    /** Somebody else is to read it. */
    IN_REVIEW,
    /** It was found good and is recommended. */
    PUBLISHED,
    /** It was published and is no longer recommended. */
    WITHDRAWN
}
