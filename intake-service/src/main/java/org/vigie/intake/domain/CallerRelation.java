package org.vigie.intake.domain;

/** What the caller is to the minor, when the caller says so. */
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
