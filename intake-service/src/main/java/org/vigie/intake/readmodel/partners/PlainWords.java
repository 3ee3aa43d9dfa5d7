package org.vigie.intake.readmodel.partners;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words without case, accents and ligatures, by which partners are found. */
final class PlainWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlainWords() {}

    static List<String> of(String text) {
        String lower = Normalizer.normalize(text, Form.NFKD)
                .toLowerCase(Locale.FRANCE)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return Stream.of(BETWEEN.split(MARKS.matcher(lower).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
