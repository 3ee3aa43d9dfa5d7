package org.vigie.analytics.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Public reports, put down as read. */
final class Answers {

    /** The days of a report, both inclusive. */
    record Days(LocalDate from, LocalDate to) {}

    /** A figure as read: a count alone, or numerator and denominator; nothing when it was withheld. */
    record Read(
            @Nullable Long count,
            @Nullable Long numerator,
            @Nullable Long denominator) {
        static final Read WITHHELD = new Read(null, null, null);

        boolean isWithheld() {
            return count == null && numerator == null;
        }
    }

    private final Map<Days, Map<String, Read>> reports = new LinkedHashMap<>();

    void add(Days days, Map<String, Read> figures) {
        reports.put(days, figures);
    }

    Set<Days> periods() {
        return reports.keySet();
    }

    Optional<Long> count(Days days, String code) {
        return Optional.ofNullable(read(days, code).count());
    }

    Optional<Long> numerator(Days days, String code) {
        return Optional.ofNullable(read(days, code).numerator());
    }

    /** The denominators of all figures whose codes begin with one of {@code prefixes}, all the same. */
    Optional<Long> denominator(Days days, List<String> prefixes) {
        return figures(days).entrySet().stream()
                .filter(figure -> prefixes.stream().anyMatch(figure.getKey()::startsWith))
                .flatMap(figure -> Optional.ofNullable(figure.getValue().denominator()).stream())
                .findFirst();
    }

    boolean withholds(Days days, String code) {
        return read(days, code).isWithheld();
    }

    /** All codes that begin with {@code prefix}. */
    List<String> codes(String prefix) {
        return reports.values().stream()
                .flatMap(report -> report.keySet().stream())
                .filter(code -> code.startsWith(prefix))
                .distinct()
                .toList();
    }

    /** How many figures are given or withheld. */
    long figures(boolean withheld) {
        return reports.values().stream()
                .flatMap(report -> report.values().stream())
                .filter(read -> read.isWithheld() == withheld)
                .count();
    }

    /** Where one period begins or ends, ascending. */
    List<LocalDate> cuts(LocalDate opened, LocalDate today) {
        List<LocalDate> cuts = new ArrayList<>(List.of(opened, today.plusDays(1)));
        for (Days days : periods()) {
            cuts.add(days.from());
            cuts.add(days.to().plusDays(1));
        }
        return cuts.stream()
                .filter(cut -> !cut.isBefore(opened) && !cut.isAfter(today.plusDays(1)))
                .distinct()
                .sorted()
                .toList();
    }

    private Read read(Days days, String code) {
        return figures(days).getOrDefault(code, Read.WITHHELD);
    }

    private Map<String, Read> figures(Days days) {
        return reports.getOrDefault(days, Map.of());
    }
}
