package org.vigie.analytics.domain;

/** What is counted on its own day, whatever the cohort. The names are stored: never rename one. */
public enum DailyCounter {
    CALLS,
    CALLS_PHONE,
    CALLS_ONLINE_FORM,
    CALLS_CHAT,
    CALLS_EMAIL,
    CALLS_OUTBOUND_PHONE,
    ACTIONS_INFORMATION_PREOCCUPANTE,
    ACTIONS_DIRECT_ADVICE,
    ACTIONS_ASE_LIAISON,
    ACTIONS_DOCUMENTATION_SENT,
    ACTIONS_LOCAL_SCHEME_ORIENTATION,
    WORK_SESSIONS,
    /** Partners met on a day, each once a day however many sessions it had. */
    PARTNERS_OF_THE_DAY,
    AWARENESS_SESSIONS,
    AWARENESS_PROFESSIONALS;

    /** Calls by {@code channel}. */
    public static DailyCounter of(Channel channel) {
        return valueOf("CALLS_" + channel.name());
    }

    /** Actions of {@code type}, each one counted. */
    public static DailyCounter of(ActionType type) {
        return valueOf("ACTIONS_" + type.name());
    }
}
