package org.vigie.intake.domain;

/** Whether the parents were told first, as they are unless that is against the child's interest (CASF L226-2-1). */
public enum ParentsInformed {
    YES,
    NOT_IN_CHILDS_INTEREST,
    UNKNOWN
}
