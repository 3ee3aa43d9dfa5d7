package org.vigie.mapping.readmodel;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text for finding and ordering: as someone types it who is in a hurry. */
public final class PlainText {
    /** An index row and a cursor have limits that a long name of wide characters would pass. */
    private static final int SORT_LENGTH = 100;

    /** No word of French has more, and an index row has a limit. */
    private static final int LONGEST_WORD = 60;

    private static final int MOST_WORDS = 10_000;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private PlainText() {}

    /** The text in small letters without accents, each gap one space. */
    public static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String spelled = bare.toLowerCase(Locale.FRENCH)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace('’', '\'');
        return GAPS.matcher(spelled).replaceAll(" ").strip();
    }

    /** The words of the text, plain, each once and in its order. */
    public static List<String> words(String text) {
        return NO_WORD.splitAsStream(of(text))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** The beginning of the plain text, cut between characters. */
    public static String sortKey(String plain) {
        return plain.codePointCount(0, plain.length()) <= SORT_LENGTH
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, SORT_LENGTH));
    }
}
