package org.vigie.intake.domain;

/** What was promised about a case (prochain contact). */
public enum NextContactKind {
    /** The platform calls back whoever called. */
    CALL_BACK,
    /** The platform asks what has become of the case, at a department, a school, a partner. */
    FOLLOW_UP
}
