package org.vigie.intake.domain;

/** What can be put right of a call. */
public enum CallField {
    OCCURRED_AT,
    CHANNEL,
    CALLER,
    /** All that the call tells about minors, in place of all that it told. */
    MINORS,
    CONCERNS,
    /** Personal: that it was put right is told, never how. */
    NARRATIVE
}
