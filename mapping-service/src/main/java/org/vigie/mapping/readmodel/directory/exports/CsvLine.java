package org.vigie.mapping.readmodel.directory.exports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of a table (RFC 4180) that people open in a spreadsheet: a text that it would take for a formula is told to be one by an apostrophe. */
final class CsvLine {
    private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    static byte[] of(List<? extends @Nullable Object> cells) {
        return cells.stream()
                .map(cell -> cell(Objects.toString(cell, "")))
                .collect(Collectors.joining(",", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        String harmless = isFormula(text) ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** Spreadsheets look past blanks. */
    private static boolean isFormula(String text) {
        return beginsOne(text) || beginsOne(text.stripLeading());
    }

    private static boolean beginsOne(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    }
}
