package org.vigie.mapping.readmodel.partners;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text for finding and ordering: as someone types it who is in a hurry. */
final class PlainText {
    /** An index row and a cursor have limits that a long name of wide characters would pass. */
    private static final int SORT_LENGTH = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private PlainText() {}

    /** The text in small letters without accents, each gap one space. */
    static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String spelled = bare.toLowerCase(Locale.FRENCH)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace('’', '\'');
        return GAPS.matcher(spelled).replaceAll(" ").strip();
    }

    /** The beginning of the plain text, cut between characters. */
    static String sortKey(String plain) {
        return plain.codePointCount(0, plain.length()) <= SORT_LENGTH
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, SORT_LENGTH));
    }
}
