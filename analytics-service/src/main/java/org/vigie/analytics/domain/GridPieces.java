package org.vigie.analytics.domain;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.analytics.domain.suppression.Run;

/**
 * Some years cut wherever a period of the public grid begins or ends, so that each of its periods is a run of neighbouring pieces.
 *
 * @param periods of the grid, in order of precedence
 * @param cuts the first days of the pieces, ascending; the last is the day after the last piece
 */
public record GridPieces(List<Period> periods, List<LocalDate> cuts) {

    /** Those of the years from {@code first} to {@code last}. */
    public static GridPieces of(Year first, Year last) {
        List<Period> periods = PublicGrid.periods(first, last);
        List<LocalDate> cuts = periods.stream()
                .flatMap(period -> Stream.of(period.from(), period.to().plusDays(1)))
                .distinct()
                .sorted()
                .toList();
        return new GridPieces(periods, cuts);
    }

    /** Those of all years of either. */
    public GridPieces hull(GridPieces other) {
        return of(Year.of(Math.min(firstYear(), other.firstYear())), Year.of(Math.max(lastYear(), other.lastYear())));
    }

    /** The first of its years; a year of the platform begins in the one before. */
    public int firstYear() {
        return cuts.getFirst().getYear() + 1;
    }

    /** The last of its years; a year of the platform ends in the one after. */
    public int lastYear() {
        return cuts.getLast().getYear() - 1;
    }

    /** How many pieces there are. */
    public int size() {
        return cuts.size() - 1;
    }

    /** The pieces of {@code period}, one of {@link #periods}. */
    public Run run(Period period) {
        return new Run(cuts.indexOf(period.from()), cuts.indexOf(period.to().plusDays(1)) - 1);
    }

    /** All of them in order of precedence. */
    public List<Run> runs() {
        return periods.stream().map(this::run).toList();
    }
}
