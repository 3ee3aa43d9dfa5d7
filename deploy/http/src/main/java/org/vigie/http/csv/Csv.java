package org.vigie.http.csv;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 text, which people open in a spreadsheet: a text that it would take for a formula is marked as text by an
 * apostrophe, as spreadsheets do it themselves. Numbers stay as they are.
 */
public final class Csv {
    /** Its media type. */
    public static final String TYPE = "text/csv";
    /** The same with its charset, as answers bear it. */
    public static final String CONTENT_TYPE = TYPE + ";charset=UTF-8";

    private static final String LINE_END = "\r\n";
    private static final String TO_QUOTE = ",;\"\r\n\t";

    /** Those of East Asian keyboards count as well. */
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";

    private final StringBuilder lines = new StringBuilder();

    /** A table with these columns, with commas between them. */
    public Csv(String header) {
        lines.append(header).append(LINE_END);
    }

    /** Adds a line; null is an empty cell. */
    public void add(@Nullable Object... cells) {
        lines.append(line(cells));
    }

    /** One line alone, for tables that are written as they are read. */
    public static String line(@Nullable Object... cells) {
        return Stream.of(cells).map(Csv::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        if (value instanceof Number) {
            return text;
        }
        String harmless = isFormula(text) ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(character -> TO_QUOTE.indexOf(character) >= 0);
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** Spreadsheets look past blanks. */
    private static boolean isFormula(String text) {
        int first = 0;
        while (first < text.length() && Character.isSpaceChar(text.charAt(first))) {
            first++;
        }
        return first < text.length() && BEGIN_FORMULAS.indexOf(text.charAt(first)) >= 0;
    }

    /** The text so far. */
    public String text() {
        return lines.toString();
    }

    /** The same in UTF-8. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
