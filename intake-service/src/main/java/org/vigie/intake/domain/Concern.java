package org.vigie.intake.domain;

/** What a call is about (problématique évoquée). The first four are figures of the activity report. */
public enum Concern {
    PSYCHOLOGICAL_SUFFERING,
    RUNNING_AWAY,
    SCHOOL_DISENGAGEMENT,
    DRUGS_OR_ALCOHOL,
    SEXUAL_VIOLENCE,
    PHYSICAL_VIOLENCE,
    PROCURING_OR_COERCION,
    ONLINE_EXPLOITATION,
    SELF_HARM,
    HOUSING,
    HEALTH
}
