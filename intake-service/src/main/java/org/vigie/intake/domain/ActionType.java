package org.vigie.intake.domain;

/** What the platform does about a case (action engagée). */
public enum ActionType {
    /** Passes what worries about minors on to the authority of a department, with the platform's own assessment (CASF L226-6). */
    INFORMATION_PREOCCUPANTE,
    DIRECT_ADVICE,
    /** Brings together with the child protection service in charge. */
    ASE_LIAISON,
    DOCUMENTATION_SENT,
    /** Orients towards a partner of the map. */
    LOCAL_SCHEME_ORIENTATION
}
