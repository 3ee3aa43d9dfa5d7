package org.vigie.intake.domain.merge;

/** Why two cases are taken to be about the same children. Codes only: a text could not be erased with a case. */
public enum MergeReason {
    SAME_NAME,
    /** First and last name in the other order. */
    SWAPPED_NAMES,
    /** Another form of the first name, such as Lili for Élisabeth. */
    DIMINUTIVE,
    /** It sounds the same, or differs by a letter. */
    SIMILAR_NAME,
    SAME_FIRST_NAME,
    SAME_LAST_NAME,
    SAME_BIRTH_DATE,
    /** One digit differs, or day and month are in the other order. */
    SIMILAR_BIRTH_DATE,
    SAME_PHONE,
    SAME_DEPARTMENT,
    /** At most a year apart. */
    SIMILAR_AGE,
    SAME_GENDER,
    CONFIRMED_BY_CALLER,
    CONFIRMED_BY_PROFESSIONAL,
    OTHER
}
