package org.vigie.intake.domain;

/** How fast an action must be taken up. */
public enum Urgency {
    NORMAL,
    /** Grave and immediate danger: an acknowledgement in hours, not days (CASF L226-4). */
    IMMEDIATE_DANGER
}
