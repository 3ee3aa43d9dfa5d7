package org.vigie.analytics.domain;

/** What a caller is to the minor. */
public enum CallerRelation {
    MOTHER,
    FATHER,
    STEP_PARENT,
    SIBLING,
    GUARDIAN,
    GRANDPARENT,
    AUNT_OR_UNCLE,
    FAMILY_FRIEND,
    SOCIAL_WORKER,
    TEACHER,
    EDUCATOR,
    HEALTH_PROFESSIONAL,
    LAW_ENFORCEMENT,
    SELF,
    OTHER
}
