package org.vigie.analytics.domain;

/**
 * What is counted by the day a case opened and the day from which it counts. Each constant is a column of the table of cells,
 * so a new one comes with a migration.
 */
public enum CohortCounter {
    CASES,
    MINORS,
    /** Sum of the known ages, in years. */
    AGE_SUM,
    /** Minors whose age is known. */
    AGE_KNOWN,
    GIRLS,
    BOYS,
    TRANSGENDER,
    KNOWN_TO_CHILD_PROTECTION,
    CALLER_IMMEDIATE_FAMILY,
    CALLER_PROFESSIONAL,
    CALLER_WIDER_FAMILY_OR_ENTOURAGE,
    CALLER_UNDISCLOSED,
    CALLER_WITNESS,
    CALLER_MINOR,
    CONCERN_PSYCHOLOGICAL_SUFFERING,
    CONCERN_RUNNING_AWAY,
    CONCERN_SCHOOL_DISENGAGEMENT,
    CONCERN_DRUGS_OR_ALCOHOL,
    CONCERN_SEXUAL_VIOLENCE,
    CONCERN_PHYSICAL_VIOLENCE,
    CONCERN_PROCURING_OR_COERCION,
    CONCERN_ONLINE_EXPLOITATION,
    CONCERN_SELF_HARM,
    CONCERN_HOUSING,
    CONCERN_HEALTH,
    ACTION_INFORMATION_PREOCCUPANTE,
    ACTION_DIRECT_ADVICE,
    ACTION_ASE_LIAISON,
    ACTION_DOCUMENTATION_SENT,
    ACTION_LOCAL_SCHEME_ORIENTATION,
    /** Days on which a partner was met again; "opened" is the partner's previous day. */
    MEETINGS_AGAIN;

    /** Cases whose first call came from {@code category}. */
    public static CohortCounter of(CallerCategory category) {
        return valueOf("CALLER_" + category.name());
    }

    /** Cases in which {@code concern} was told. */
    public static CohortCounter of(Concern concern) {
        return valueOf("CONCERN_" + concern.name());
    }

    /** Cases for which an action of {@code type} was taken. */
    public static CohortCounter of(ActionType type) {
        return valueOf("ACTION_" + type.name());
    }
}
