package org.vigie.intake.application;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is handed to PostgreSQL's search: what else a database takes for a part of a word depends on its locale. */
public final class FrenchWords {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private FrenchWords() {}

    /** The letters and digits of {@code text} in small, with spaces in place of all else. */
    public static String in(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.FRANCE);
        return NO_WORD.matcher(composed).replaceAll(" ");
    }
}
