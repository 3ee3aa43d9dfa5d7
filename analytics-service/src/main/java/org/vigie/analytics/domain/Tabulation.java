package org.vigie.analytics.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the table of a breakdown from what was counted. Every key is always there. */
public final class Tabulation {
    private static final String AT_LEAST_TWO = "2";

    private final Totals totals;
    private final Map<String, Long> counted;
    private final SequencedMap<String, Long> cells = new LinkedHashMap<>();

    /**
     * Of one period.
     *
     * @param counted by key, what the breakdown's own set of cells holds; empty where it has none
     */
    public Tabulation(Totals totals, Map<String, Long> counted) {
        this.totals = totals;
        this.counted = counted;
    }

    /** A table by months; {@code months} are those of the period, such as {@code 2023-04}. */
    public BreakdownTable byMonth(Breakdown breakdown, List<String> months) {
        SortedMap<String, Long> ordered = new TreeMap<>(counted);
        months.forEach(month -> ordered.putIfAbsent(month, 0L));
        cells.putAll(ordered);
        return table(breakdown);
    }

    /** A table by department or region; what was told of no known territory is unknown. */
    public BreakdownTable byTerritory(
            Breakdown breakdown, List<Territory> territories, Function<Territory, String> key) {
        territories.forEach(territory -> cells.merge(key.apply(territory), counted(territory.department()), Long::sum));
        return withUnknown(breakdown);
    }

    /** Any other table. */
    public BreakdownTable of(Breakdown breakdown) {
        return switch (breakdown) {
            case GENDER -> {
                cells.put(Gender.GIRL.name(), totals.of(CohortCounter.GIRLS));
                cells.put(Gender.BOY.name(), totals.of(CohortCounter.BOYS));
                cells.put(Gender.TRANSGENDER.name(), totals.of(CohortCounter.TRANSGENDER));
                yield withUnknown(breakdown);
            }
            case CHANNEL -> byCode(breakdown, Channel.values(), channel -> totals.of(DailyCounter.of(channel)));
            case CALLER_CATEGORY ->
                byCode(breakdown, CallerCategory.values(), category -> totals.of(CohortCounter.of(category)));
            case CONCERN -> byCode(breakdown, Concern.values(), concern -> totals.of(CohortCounter.of(concern)));
            case ACTION_TYPE -> byCode(breakdown, ActionType.values(), type -> totals.of(CohortCounter.of(type)));
            case RELATION -> {
                putCounted(CallerRelation.values());
                yield withUnknown(breakdown);
            }
            case CONCERN_PAIRS -> {
                ConcernPair.all().forEach(pair -> cells.put(pair.key(), counted(pair.key())));
                yield table(breakdown);
            }
            case AGE -> byBands(breakdown, Measure.YEARS, numbers(), BreakdownTable.UNKNOWN);
            case CONTACTS -> byBands(breakdown, Measure.CONTACTS, contacts(), null);
            case CALL_TO_IP -> byBands(breakdown, Measure.DAYS_TO_IP, numbers(), ReferralContributions.NONE);
            case IP_TO_ACKNOWLEDGEMENT -> ofReferrals(breakdown, Measure.HOURS);
            case IP_TO_ANSWER -> ofReferrals(breakdown, Measure.DAYS_TO_ANSWER);
            case ANSWER_DEADLINE -> byCode(breakdown, AnswerInTime.values(), state -> counted(state.name()));
            case OUTCOME -> {
                putCounted(Outcome.values());
                cells.put(ReferralContributions.NONE, counted(ReferralContributions.NONE));
                cells.put(ReferralContributions.WITHDRAWN, counted(ReferralContributions.WITHDRAWN));
                yield table(breakdown);
            }
            case MONTH, CALL_MONTH, DEPARTMENT, REGION ->
                throw new IllegalArgumentException(breakdown + " needs to be told its keys");
        };
    }

    private <E extends Enum<E>> BreakdownTable byCode(Breakdown breakdown, E[] codes, Function<E, Long> count) {
        Arrays.stream(codes).forEach(code -> cells.put(code.name(), count.apply(code)));
        return table(breakdown);
    }

    private <E extends Enum<E>> void putCounted(E[] codes) {
        Arrays.stream(codes).forEach(code -> cells.put(code.name(), counted(code.name())));
    }

    private BreakdownTable byBands(Breakdown breakdown, Measure measure, Distribution numbers, @Nullable String rest) {
        measure.bands().forEach(band -> cells.put(band.key(), numbers.count(band.first(), band.last())));
        if (rest != null) {
            cells.put(rest, total(breakdown) - sum());
        }
        return new BreakdownTable(breakdown, cells, total(breakdown), numbers);
    }

    private BreakdownTable ofReferrals(Breakdown breakdown, Measure measure) {
        Distribution numbers = numbers();
        measure.bands().forEach(band -> cells.put(band.key(), numbers.count(band.first(), band.last())));
        cells.put(ReferralContributions.NONE, counted(ReferralContributions.NONE));
        cells.put(ReferralContributions.WITHDRAWN, counted(ReferralContributions.WITHDRAWN));
        return new BreakdownTable(breakdown, cells, total(breakdown), numbers);
    }

    private BreakdownTable withUnknown(Breakdown breakdown) {
        cells.put(BreakdownTable.UNKNOWN, total(breakdown) - sum());
        return table(breakdown);
    }

    private BreakdownTable table(Breakdown breakdown) {
        return new BreakdownTable(breakdown, cells, total(breakdown));
    }

    private long total(Breakdown breakdown) {
        return switch (breakdown.unit()) {
            case CASES -> totals.of(CohortCounter.CASES);
            case CALLS -> totals.of(DailyCounter.CALLS);
            case MINORS -> totals.of(CohortCounter.MINORS);
            case REFERRALS ->
                counted.values().stream().mapToLong(Long::longValue).sum();
        };
    }

    /** Numbers were counted each under itself. */
    private Distribution numbers() {
        SortedMap<Long, Long> numbers = new TreeMap<>();
        counted.forEach((key, count) -> {
            if (Character.isDigit(key.charAt(0))) {
                numbers.put(Long.valueOf(key), count);
            }
        });
        return new Distribution(numbers);
    }

    /** Those with so many calls are those with so many or more, less those with one more. */
    private Distribution contacts() {
        SortedMap<Long, Long> cases = new TreeMap<>();
        cases.put(1L, totals.of(CohortCounter.CASES) - counted(AT_LEAST_TWO));
        counted.forEach((key, atLeast) -> {
            long calls = Long.parseLong(key);
            cases.put(calls, atLeast - counted(Long.toString(calls + 1)));
        });
        return new Distribution(cases);
    }

    private long counted(String key) {
        return counted.getOrDefault(key, 0L);
    }

    private long sum() {
        return cells.values().stream().mapToLong(Long::longValue).sum();
    }
}
