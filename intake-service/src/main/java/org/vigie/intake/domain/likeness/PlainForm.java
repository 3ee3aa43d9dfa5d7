package org.vigie.intake.domain.likeness;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name as two people would write it alike: lower case, no accents, nothing but letters and digits. */
final class PlainForm {
    /** Longer names are compared by their beginning, so that no name costs more than another. */
    private static final int LONGEST = 32;

    /** More than any name has, before all that is not a letter is taken out. */
    private static final int LONGEST_TEXT = 1_000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PlainForm() {}

    /** The plain form of {@code name}; null when nothing is left of it. */
    static @Nullable String of(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String text = name.substring(0, Math.min(name.length(), LONGEST_TEXT));
        String decomposed = MARKS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
        StringBuilder plain = new StringBuilder();
        decomposed
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(LONGEST)
                .forEach(plain::appendCodePoint);
        return plain.isEmpty() ? null : plain.toString();
    }
}
