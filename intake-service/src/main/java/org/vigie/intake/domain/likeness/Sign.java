package org.vigie.intake.domain.likeness;

/** In what somebody's mark is like the person that is looked for, and how much. */
public record Sign(Trait trait, Degree degree) {

    /** What is alike. */
    public enum Trait {
        FIRST_NAME,
        LAST_NAME,
        /** The last name of the one is the first name that is looked for. */
        LAST_AS_FIRST,
        /** The first name of the one is the last name that is looked for. */
        FIRST_AS_LAST,
        BIRTH_DATE,
        PHONE
    }

    /** How much, the most first. */
    public enum Degree {
        SAME,
        /** Another form of the same first name. */
        FORM,
        /** It sounds the same or is one slip away. */
        CLOSE
    }
}
