package org.vigie.intake.domain.likeness;

/**
 * Something that tells a person, in one plain form. Only ever kept blinded: as an HMAC under a key that is kept apart.
 *
 * @param text personal
 */
public record Mark(Kind kind, String text) {

    /** What a mark says. Its name is part of what is blinded, so that no mark is mistaken for one of another kind. */
    public enum Kind {
        FIRST_NAME,
        LAST_NAME,
        /** Both, in their order. */
        NAMES,
        FIRST_SOUND,
        LAST_SOUND,
        /** How both sound, in whatever order. */
        SOUNDS,
        BIRTH_DATE,
        PHONE
    }

    /** Says nothing of the text, since a record's own would put a child's name in a log. */
    @Override
    public String toString() {
        return "Mark[" + kind + "]";
    }
}
