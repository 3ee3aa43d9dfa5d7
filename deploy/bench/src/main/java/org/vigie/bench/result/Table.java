package org.vigie.bench.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.vigie.bench.measure.Comparison;
import org.vigie.bench.measure.Series;

/** The results as people read them: a line a comparison, and below it what it was measured against and what held it back. */
public final class Table {
    private static final String ROW = "%-4s %-22s %-34s %-34s %7s  %-12s %-4s%n";

    private Table() {}

    /** The whole table. */
    public static String of(Result result) {
        StringBuilder text = new StringBuilder();
        head(result.conditions()).forEach(line -> text.append(line).append('\n'));
        text.append('\n')
                .append(String.format(
                        Locale.ROOT,
                        ROW,
                        "",
                        "",
                        "yardstick: median (min–max)",
                        "project: median (min–max)",
                        "ratio",
                        "goal",
                        "met"));
        for (Comparison each : result.comparisons()) {
            text.append(row(each, result.conditions().measured()));
            text.append("       yardstick: ").append(each.yardstickIs()).append('\n');
            text.append("       bound by: ").append(each.bound()).append('\n');
            each.notes().forEach(note -> text.append("       ").append(note).append('\n'));
        }
        result.failures().forEach(failure -> text.append(failure).append('\n'));
        return text.toString();
    }

    private static List<String> head(Conditions conditions) {
        List<String> lines = new ArrayList<>();
        if (!conditions.measured()) lines.add("A smoke run: everything runs. Its figures mean nothing.");
        lines.add("%s, %d cores, %,d MB, %s, %s"
                .formatted(
                        conditions.machine().cpu(),
                        conditions.machine().cores(),
                        conditions.machine().memoryMegabytes(),
                        conditions.machine().kernel(),
                        conditions.machine().jdk()));
        lines.add("commit " + conditions.machine().commit() + ", " + new TreeMap<>(conditions.versions()));
        new TreeMap<>(conditions.durability()).forEach((database, settings) -> lines.add(database + ": " + settings));
        return lines;
    }

    private static String row(Comparison comparison, boolean measured) {
        return String.format(
                Locale.ROOT,
                ROW,
                comparison.benchmark(),
                comparison.setting(),
                text(comparison.yardstick()),
                text(comparison.project()),
                String.format(Locale.ROOT, "%.2f×", comparison.ratio()),
                comparison.goal() == null
                        ? "–"
                        : comparison.goal().text(comparison.project().unit()),
                measured ? met(comparison) : "");
    }

    private static String met(Comparison comparison) {
        Boolean met = comparison.met();
        return met == null ? "" : met ? "yes" : "NO";
    }

    private static String text(Series series) {
        return number(series.median()) + " (" + number(series.min()) + "–" + number(series.max()) + ") "
                + series.unit();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
