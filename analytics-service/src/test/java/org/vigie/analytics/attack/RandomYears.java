package org.vigie.analytics.attack;

import java.time.LocalDate;
import java.time.Year;
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

/** Made-up counters over a year or two: few things and many, told at once and late, with pieces in which there is nothing. */
final class RandomYears {
    private static final List<Integer> SCALES = List.of(4, 15, 60, 400, 5_000);

    private final Random random;
    private final GridPieces pieces = GridPieces.of(Year.of(2023), Year.of(2024));
    private final Map<CohortCounter, long[][]> cohort = new EnumMap<>(CohortCounter.class);
    private final Map<DailyCounter, long[]> daily = new EnumMap<>(DailyCounter.class);
    private final int scale;
    private final int first;
    private final int last;

    RandomYears(long seed) {
        this.random = new Random(seed);
        this.scale = SCALES.get(random.nextInt(SCALES.size()));
        this.first = random.nextInt(pieces.size() / 2);
        this.last = first + random.nextInt(pieces.size() - first);
    }

    Chronicle chronicle() {
        for (CohortCounter counter : CohortCounter.values()) {
            cohort.put(counter, new long[pieces.size()][pieces.size()]);
        }
        daily.put(DailyCounter.CALLS, new long[pieces.size()]);
        for (int piece = first; piece <= last; piece++) {
            fill(piece);
        }
        return new Chronicle(pieces, cohort, daily, Map.of());
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
        add(
                DailyCounter.CALLS,
                piece,
                cases + (edge ? 1 : 0) + (random.nextBoolean() ? random.nextInt(3) : amount(scale)));
        for (int i = 0; i < cases; i++) {
            add(CohortCounter.CASES, piece, piece, 1);
            add(CohortCounter.of(caller()), piece, piece, 1);
            sometimes(CohortCounter.CONCERN_RUNNING_AWAY, piece, 0.8);
            sometimes(CohortCounter.ACTION_DOCUMENTATION_SENT, piece, 0.3);
            minor(piece);
        }
    }

    private void minor(int piece) {
        int mentioned = later(piece);
        add(CohortCounter.MINORS, piece, mentioned, 1);
        CohortCounter gender = random.nextInt(10) < 7 ? CohortCounter.GIRLS : CohortCounter.BOYS;
        if (random.nextInt(10) > 0) {
            int told = later(mentioned);
            add(gender, piece, told, 1);
            if (random.nextInt(20) == 0) {
                int again = later(told);
                add(gender, piece, again, -1);
                add(CohortCounter.TRANSGENDER, piece, again, 1);
            }
        }
        sometimes(CohortCounter.KNOWN_TO_CHILD_PROTECTION, piece, mentioned, 0.6);
        sometimes(CohortCounter.AGE_KNOWN, piece, mentioned, 0.95);
    }

    private void sometimes(CohortCounter counter, int opened, double share) {
        sometimes(counter, opened, opened, share);
    }

    private void sometimes(CohortCounter counter, int opened, int earliest, double share) {
        if (random.nextDouble() < share) {
            add(counter, opened, later(earliest), 1);
        }
    }

    private int later(int piece) {
        return random.nextInt(4) > 0 ? piece : Math.min(last, piece + random.nextInt(3));
    }

    private CallerCategory caller() {
        CallerCategory[] all = CallerCategory.values();
        int some = random.nextInt(all.length);
        return all[random.nextInt(some + 1)];
    }

    private int amount(int about) {
        return random.nextInt(2 * about) + (random.nextBoolean() ? about / 2 : 0);
    }

    private void add(CohortCounter counter, int opened, int effective, int amount) {
        cohort.getOrDefault(counter, new long[0][0])[opened][effective] += amount;
    }

    private void add(DailyCounter counter, int piece, int amount) {
        daily.getOrDefault(counter, new long[0])[piece] += amount;
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
