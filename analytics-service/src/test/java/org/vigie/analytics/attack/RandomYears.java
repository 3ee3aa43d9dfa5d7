package org.vigie.analytics.attack;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.vigie.analytics.domain.CallerCategory;
import org.vigie.analytics.domain.Chronicle;
import org.vigie.analytics.domain.CohortCounter;
import org.vigie.analytics.domain.DailyCounter;
import org.vigie.analytics.domain.GridPieces;
import org.vigie.analytics.domain.PublicGrid;

/**
 * Made-up counters over a year or two: few things and many, told at once and late, with pieces in which there is nothing. A history's are
 * recorded as time goes on, some of them late, and some are taken back or corrected.
 */
final class RandomYears {
    private static final List<Integer> SCALES = List.of(4, 15, 60, 400, 5_000);
    private static final int SETTLE_DAYS = 7;

    private final Random random;
    private final GridPieces pieces;
    private final List<LocalDate> moments;
    private final boolean onlyGrows;
    private final List<Map<CohortCounter, long[][]>> cohort = new ArrayList<>();
    private final List<Map<DailyCounter, long[]>> daily = new ArrayList<>();
    private final int scale;
    private final int first;
    private final int last;

    /** What changes a counter, first known at a moment. */
    private record Fact(int moment, CohortCounter counter, int opened, int effective, int amount) {
        Fact takenBack(int later) {
            return new Fact(Math.max(moment, later), counter, opened, effective, -amount);
        }
    }

    private RandomYears(Random random, GridPieces pieces, List<LocalDate> moments, int scales, boolean onlyGrows) {
        this.random = random;
        this.pieces = pieces;
        this.moments = moments;
        this.onlyGrows = onlyGrows;
        this.scale = SCALES.get(random.nextInt(scales));
        this.first = random.nextInt(pieces.size() / 2);
        this.last = moments.size() == 1 ? first + random.nextInt(pieces.size() - first) : pieces.size() - 1;
        for (int moment = 0; moment < moments.size(); moment++) {
            Map<CohortCounter, long[][]> cells = new EnumMap<>(CohortCounter.class);
            for (CohortCounter counter : CohortCounter.values()) {
                cells.put(counter, new long[pieces.size()][pieces.size()]);
            }
            cohort.add(cells);
            daily.add(new EnumMap<>(Map.of(DailyCounter.CALLS, new long[pieces.size()])));
        }
        for (int piece = first; piece <= last; piece++) {
            fill(piece);
        }
    }

    /** Two years of which all is known. */
    static RandomYears known(long seed) {
        GridPieces pieces = GridPieces.of(Year.of(2023), Year.of(2024));
        return new RandomYears(new Random(seed), pieces, List.of(LocalDate.MAX), SCALES.size(), true);
    }

    /** A year or two as they become known, until a year after their end; in every second one nothing is taken back or corrected. */
    static RandomYears history(long seed) {
        Random random = new Random(seed);
        GridPieces pieces = GridPieces.of(Year.of(2023), Year.of(random.nextInt(4) == 0 ? 2024 : 2023));
        LocalDate end = pieces.cuts().getLast();
        List<LocalDate> moments = Stream.concat(
                        pieces.periods().stream().map(period -> PublicGrid.releasableOn(period, SETTLE_DAYS)),
                        Stream.of(end.plusMonths(3), end.plusMonths(6), end.plusMonths(12)))
                .distinct()
                .sorted()
                .toList();
        return new RandomYears(random, pieces, moments, SCALES.size() - 1, random.nextBoolean());
    }

    /** All of it. */
    Chronicle chronicle() {
        return chronicle(moments.size() - 1);
    }

    /** What is known at a moment. */
    Chronicle chronicle(int moment) {
        Map<CohortCounter, long[][]> cells = new EnumMap<>(CohortCounter.class);
        for (CohortCounter counter : CohortCounter.values()) {
            long[][] sum = new long[pieces.size()][pieces.size()];
            for (Map<CohortCounter, long[][]> more : cohort.subList(0, moment + 1)) {
                for (int opened = 0; opened < sum.length; opened++) {
                    for (int effective = 0; effective < sum.length; effective++) {
                        sum[opened][effective] += more.getOrDefault(counter, sum)[opened][effective];
                    }
                }
            }
            cells.put(counter, sum);
        }
        long[] calls = new long[pieces.size()];
        for (Map<DailyCounter, long[]> more : daily.subList(0, moment + 1)) {
            for (int piece = 0; piece < calls.length; piece++) {
                calls[piece] += more.getOrDefault(DailyCounter.CALLS, calls)[piece];
            }
        }
        return new Chronicle(pieces, cells, Map.of(DailyCounter.CALLS, calls), Map.of());
    }

    /** The days on which something may be released. */
    List<LocalDate> moments() {
        return moments;
    }

    /** Whether nothing is taken back or corrected but genders. */
    boolean onlyGrows() {
        return onlyGrows;
    }

    /** On the first day of the piece with the first call. */
    LocalDate opened() {
        return pieces.cuts().get(first);
    }

    /** The last day of the piece with the last call. */
    LocalDate today() {
        return pieces.cuts().get(last + 1).minusDays(1);
    }

    private void fill(int piece) {
        boolean edge = piece == first || piece == last;
        boolean isShort =
                pieces.cuts().get(piece).plusDays(5).isAfter(pieces.cuts().get(piece + 1));
        int cases = random.nextInt(8) == 0 && !edge ? 0 : amount(isShort ? Math.max(2, scale / 20) : scale);
        LocalDate end = pieces.cuts().get(piece + 1);
        if (edge || moments.size() > 1) {
            call(moment(end), piece, 1); // everybody knows that the platform is open
        }
        int calls = random.nextBoolean() ? random.nextInt(3) : amount(scale);
        for (int i = 0; i < calls; i++) {
            call(moment(late(end)), piece, 1);
        }
        for (int i = 0; i < cases; i++) {
            keep(oneCase(piece, late(end)), piece);
        }
    }

    /** A case with all that is ever known of it, or until it is withdrawn. */
    private void keep(List<Fact> facts, int piece) {
        int known = facts.getFirst().moment();
        boolean isWithdrawn = !onlyGrows && random.nextInt(12) == 0;
        int withdrawn = isWithdrawn ? known + random.nextInt(3) : Integer.MAX_VALUE;
        call(known, piece, 1);
        facts.forEach(this::add);
        if (isWithdrawn) {
            call(withdrawn, piece, -1);
            facts.forEach(fact -> add(fact.takenBack(withdrawn)));
        }
    }

    private List<Fact> oneCase(int piece, LocalDate recorded) {
        List<Fact> facts = new ArrayList<>();
        int known = moment(recorded);
        facts.add(new Fact(known, CohortCounter.CASES, piece, piece, 1));
        Fact caller = new Fact(known, CohortCounter.of(caller()), piece, piece, 1);
        facts.add(caller);
        if (!onlyGrows && random.nextInt(12) == 0) {
            int corrected = known + random.nextInt(3);
            facts.add(caller.takenBack(corrected));
            facts.add(new Fact(corrected, CohortCounter.of(caller()), piece, piece, 1));
        }
        sometimes(facts, CohortCounter.CONCERN_RUNNING_AWAY, piece, piece, recorded, 0.8);
        sometimes(facts, CohortCounter.ACTION_DOCUMENTATION_SENT, piece, piece, recorded, 0.3);
        minor(facts, piece, recorded);
        return facts;
    }

    private void minor(List<Fact> facts, int piece, LocalDate recorded) {
        int mentioned = later(piece);
        LocalDate known = knownOf(mentioned, recorded);
        facts.add(new Fact(moment(known), CohortCounter.MINORS, piece, mentioned, 1));
        CohortCounter gender = random.nextInt(10) < 7 ? CohortCounter.GIRLS : CohortCounter.BOYS;
        if (random.nextInt(10) > 0) {
            int told = later(mentioned);
            LocalDate toldOn = knownOf(told, known);
            facts.add(new Fact(moment(toldOn), gender, piece, told, 1));
            if (random.nextInt(20) == 0) {
                int again = later(told);
                int toldAgain = moment(knownOf(again, toldOn));
                facts.add(new Fact(toldAgain, gender, piece, again, -1));
                facts.add(new Fact(toldAgain, CohortCounter.TRANSGENDER, piece, again, 1));
            }
        }
        sometimes(facts, CohortCounter.KNOWN_TO_CHILD_PROTECTION, piece, mentioned, known, 0.6);
        sometimes(facts, CohortCounter.AGE_KNOWN, piece, mentioned, known, 0.95);
    }

    private void sometimes(
            List<Fact> facts, CohortCounter counter, int opened, int earliest, LocalDate after, double share) {
        if (random.nextDouble() < share) {
            int effective = later(earliest);
            facts.add(new Fact(moment(knownOf(effective, after)), counter, opened, effective, 1));
        }
    }

    private int later(int piece) {
        return random.nextInt(4) > 0 ? piece : Math.min(last, piece + random.nextInt(3));
    }

    /** When something of that piece is recorded, after something else. */
    private LocalDate knownOf(int piece, LocalDate after) {
        LocalDate end = late(pieces.cuts().get(piece + 1));
        return end.isAfter(after) ? end : after;
    }

    private LocalDate late(LocalDate day) {
        return random.nextInt(8) > 0 ? day : day.plusDays(random.nextInt(400));
    }

    /** The first at which is known what is recorded on that day. */
    private int moment(LocalDate recorded) {
        return (int) moments.stream().filter(day -> !day.isAfter(recorded)).count();
    }

    private CallerCategory caller() {
        CallerCategory[] all = CallerCategory.values();
        int some = random.nextInt(all.length);
        return all[random.nextInt(some + 1)];
    }

    private int amount(int about) {
        return random.nextInt(2 * about) + (random.nextBoolean() ? about / 2 : 0);
    }

    private void add(Fact fact) {
        if (fact.moment() < moments.size()) {
            cohort.get(fact.moment()).getOrDefault(fact.counter(), new long[0][0])[fact.opened()][fact.effective()] +=
                    fact.amount();
        }
    }

    private void call(int moment, int piece, int amount) {
        if (moment < moments.size()) {
            daily.get(moment).getOrDefault(DailyCounter.CALLS, new long[0])[piece] += amount;
        }
    }

    /** The codes that are attacked: those of counters that are filled. */
    static Stream<String> codes() {
        return Stream.concat(
                Stream.of(CallerCategory.values()).map(category -> "caller." + category),
                Stream.of(
                        "cases",
                        "calls",
                        "minors",
                        "concern.RUNNING_AWAY",
                        "action.DOCUMENTATION_SENT",
                        "minors.girls",
                        "minors.boys",
                        "minors.transgender",
                        "minors.known-to-child-protection",
                        "minors.mean-age"));
    }
}
