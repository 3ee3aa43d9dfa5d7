package org.vigie.analytics.domain;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vigie.analytics.domain.suppression.Run;
import org.vigie.analytics.domain.suppression.Series;

/** The counters by pieces of the public grid: what all public periods are made from at once. */
public final class Chronicle {
    private final GridPieces pieces;
    private final Map<CohortCounter, long[][]> changes;
    private final Map<DailyCounter, long[]> amounts;
    private final Map<CohortCounter, Series> told = new EnumMap<>(CohortCounter.class);
    private final Map<DailyCounter, Series> daily = new EnumMap<>(DailyCounter.class);
    private final Map<Period, Long> departments;

    /**
     * A counter that is absent is zero.
     *
     * @param cohort changes by the piece in which cases opened and the piece from which they count
     * @param daily amounts by piece
     * @param departments distinct departments by period
     */
    public Chronicle(
            GridPieces pieces,
            Map<CohortCounter, long[][]> cohort,
            Map<DailyCounter, long[]> daily,
            Map<Period, Long> departments) {
        this.pieces = pieces;
        this.changes = Map.copyOf(cohort);
        this.amounts = Map.copyOf(daily);
        this.departments = Map.copyOf(departments);
        for (CohortCounter counter : CohortCounter.values()) {
            told.put(counter, Series.told(changes(counter)));
        }
        for (DailyCounter counter : DailyCounter.values()) {
            this.daily.put(counter, Series.settled(daily.getOrDefault(counter, new long[pieces.size()])));
        }
    }

    /**
     * The counters as plain numbers, to be kept.
     *
     * @param first of the years that are cut into pieces
     * @param last of them
     * @param departments by the first day of the platform's year
     */
    public record Snapshot(
            int first,
            int last,
            Map<CohortCounter, long[][]> cohort,
            Map<DailyCounter, long[]> daily,
            Map<LocalDate, Long> departments) {}

    /** What {@code snapshot} was made of. */
    public static Chronicle of(Snapshot snapshot) {
        Map<Period, Long> departments = new HashMap<>();
        snapshot.departments().forEach((day, count) -> departments.put(PublicGrid.platformYearOf(day), count));
        return new Chronicle(
                GridPieces.of(Year.of(snapshot.first()), Year.of(snapshot.last())),
                snapshot.cohort(),
                snapshot.daily(),
                departments);
    }

    /** These counters, to be kept. */
    public Snapshot snapshot() {
        Map<LocalDate, Long> byDay = new HashMap<>();
        departments.forEach((period, count) -> byDay.put(period.from(), count));
        return new Snapshot(pieces.firstYear(), pieces.lastYear(), changes, amounts, byDay);
    }

    /** The same counters by more pieces. There is nothing in the outermost pieces, which are cut anew. */
    Chronicle over(GridPieces more) {
        if (more.equals(pieces)) {
            return this;
        }
        int[] at = IntStream.range(0, pieces.size())
                .map(piece -> Math.max(0, more.cuts().indexOf(pieces.cuts().get(piece))))
                .toArray();
        Map<CohortCounter, long[][]> cohort = new EnumMap<>(CohortCounter.class);
        changes.forEach((counter, all) -> {
            long[][] moved = new long[more.size()][more.size()];
            for (int opened = 0; opened < at.length; opened++) {
                for (int effective = 0; effective < at.length; effective++) {
                    moved[at[opened]][at[effective]] += all[opened][effective];
                }
            }
            cohort.put(counter, moved);
        });
        Map<DailyCounter, long[]> daily = new EnumMap<>(DailyCounter.class);
        amounts.forEach((counter, all) -> {
            long[] moved = new long[more.size()];
            for (int piece = 0; piece < at.length; piece++) {
                moved[at[piece]] += all[piece];
            }
            daily.put(counter, moved);
        });
        return new Chronicle(more, cohort, daily, departments);
    }

    /** The pieces. */
    public GridPieces pieces() {
        return pieces;
    }

    /** Of a counter whose amounts may count from a later piece than they opened in. */
    public Series told(CohortCounter counter) {
        return told.getOrDefault(counter, Series.settled(new long[pieces.size()]));
    }

    /** Of a counter whose amounts all count from the day on which they opened. */
    public Series settled(CohortCounter counter) {
        long[][] all = changes(counter);
        long[] amounts = new long[pieces.size()];
        for (int piece = 0; piece < amounts.length; piece++) {
            amounts[piece] = all[piece][piece];
        }
        return Series.settled(amounts);
    }

    /** Of a counter of days. */
    public Series of(DailyCounter counter) {
        return daily.getOrDefault(counter, Series.settled(new long[pieces.size()]));
    }

    /** From the first piece with a call to the last in which one came, or something changed for a case; none when there were no calls. */
    public Optional<Run> horizon() {
        return of(DailyCounter.CALLS)
                .span()
                .map(calls -> changes.entrySet().stream()
                        .filter(entry -> entry.getKey() != CohortCounter.MEETINGS_AGAIN)
                        .map(entry -> new Run(calls.first(), Math.max(calls.last(), lastChange(entry.getValue()))))
                        .reduce(calls, Run::hull));
    }

    /** Whether the platform was open in {@code period}, one of the pieces' periods: whether the first call lies in it or before it. */
    public boolean isOpenIn(Period period) {
        return horizon()
                .filter(horizon -> horizon.first() <= pieces.run(period).last())
                .isPresent();
    }

    private static int lastChange(long[][] changes) {
        return Arrays.stream(changes)
                .flatMapToInt(byEffect -> IntStream.range(0, byEffect.length).filter(piece -> byEffect[piece] != 0))
                .max()
                .orElse(-1);
    }

    /** The totals of {@code period}. */
    public Totals totals(Period period) {
        Run run = pieces.run(period);
        Map<CohortCounter, Long> inCohort = new EnumMap<>(CohortCounter.class);
        told.forEach((counter, series) -> inCohort.put(counter, series.in(run)));
        Map<DailyCounter, Long> onDays = new EnumMap<>(DailyCounter.class);
        daily.forEach((counter, series) -> onDays.put(counter, series.in(run)));
        return new Totals(inCohort, onDays, departments.getOrDefault(period, 0L));
    }

    private long[][] changes(CohortCounter counter) {
        return changes.getOrDefault(counter, new long[pieces.size()][pieces.size()]);
    }
}
