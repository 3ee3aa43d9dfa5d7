package org.vigie.analytics.domain;

/** What the platform did about a case. */
public enum ActionType {
    INFORMATION_PREOCCUPANTE,
    DIRECT_ADVICE,
    ASE_LIAISON,
    DOCUMENTATION_SENT,
    LOCAL_SCHEME_ORIENTATION
}
