package org.vigie.http;

/**
 * Texts in which there is nothing to be seen: spaces of every script, controls, marks of direction and width, and letters that have no
 * shape. Java's own {@code isBlank} takes a no-break space for a word.
 */
public final class BlankTexts {
    /** Fillers, joiners and the like, which Unicode counts among letters, marks and symbols. */
    private static final String SHAPELESS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0";

    private static final int FIRST_SELECTOR = 0xfe00;
    private static final int LAST_SELECTOR = 0xfe0f;
    private static final int FIRST_FURTHER_SELECTOR = 0xe0100;
    private static final int LAST_FURTHER_SELECTOR = 0xe01ef;

    private BlankTexts() {}

    /** Whether the text is empty or shows nothing. */
    public static boolean isBlank(String text) {
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (!isInvisible(character)) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> SHAPELESS.indexOf(character) >= 0 || isSelector(character);
        };
    }

    /** What only chooses how the character before it looks. */
    private static boolean isSelector(int character) {
        return (character >= FIRST_SELECTOR && character <= LAST_SELECTOR)
                || (character >= FIRST_FURTHER_SELECTOR && character <= LAST_FURTHER_SELECTOR);
    }
}
