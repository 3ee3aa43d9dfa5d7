package org.vigie.analytics.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A breakdown as a table, and the chart that is drawn of it.
 *
 * @param unit what is counted
 * @param hint what it is counted by
 * @param summary mean and median in words, empty where there are none
 */
public record ChartTable(
        String id, String title, String unit, String hint, Order order, List<ChartRow> rows, String summary) {
    private static final int ROWS_TO_HEAR = 20;
    private static final int HEAD_OF_A_CHART = 4;

    /** How its rows stand. */
    public enum Order {
        /** As the keys do. */
        OF_KEYS,
        /** So too, as columns: time goes from left to right. */
        MONTHS,
        LARGEST_FIRST,
        /** Without those that are withheld: there are too many. */
        LARGEST_TOLD
    }

    /** Whether anything of it is told. */
    public boolean isTold() {
        return rows.stream().anyMatch(ChartRow::isTold);
    }

    /** Whether there was anything in the period before that is told. */
    public boolean isCompared() {
        return rows.stream().anyMatch(ChartRow::isComparable);
    }

    /** Bars that lie are read by their names, columns stand for months. */
    public String kind() {
        return order == Order.MONTHS ? "columns" : "bars";
    }

    /** The chart for who does not see it. */
    public String words() {
        String values = rows.size() > ROWS_TO_HEAR
                ? ""
                : rows.stream()
                        .map(row -> row.label() + " " + row.value())
                        .collect(Collectors.joining(", ", " : ", ""));
        return "Graphique en barres. " + title + values + ". Le tableau qui suit dit la même chose.";
    }

    /** How long it is, in rows. */
    int height() {
        return HEAD_OF_A_CHART + (order == Order.MONTHS ? ROWS_TO_HEAR / 2 : rows.size() * (isCompared() ? 2 : 1));
    }
}
