package org.vigie.analytics.readmodel.activity.document;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 text. Its cells are codes, words of the vocabulary and numbers: nothing that people typed and nothing that a
 * spreadsheet takes for a formula.
 */
public final class Csv {
    /** Its media type. */
    public static final String TYPE = "text/csv";
    /** The same with its charset, as answers bear it. */
    public static final String CONTENT_TYPE = TYPE + ";charset=UTF-8";

    private static final String LINE_END = "\r\n";
    private static final String TO_QUOTE = ",\"\r\n";

    private final StringJoiner lines = new StringJoiner(LINE_END, "", LINE_END);

    /** A table with these columns. */
    public Csv(String header) {
        lines.add(header);
    }

    /** Adds a line; null is an empty cell. */
    public void add(@Nullable Object... cells) {
        lines.add(
                Stream.of(cells).map(cell -> quoted(Objects.toString(cell, ""))).collect(Collectors.joining(",")));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(character -> TO_QUOTE.indexOf(character) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
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
