package org.vigie.analytics.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.vigie.analytics.domain.suppression.Part;
import org.vigie.analytics.domain.suppression.Protection;
import org.vigie.analytics.domain.suppression.Run;
import org.vigie.analytics.domain.suppression.Series;

/**
 * Which figures of the report are public for which periods: its tables, each protected over all periods of the grid together. A table is
 * given only where its whole is.
 */
final class PublicTables {
    private final Chronicle chronicle;
    private final long threshold;
    private final List<Run> all;
    private final Map<Run, Set<String>> codes = new HashMap<>();

    private PublicTables(Chronicle chronicle, long threshold) {
        this.chronicle = chronicle;
        this.threshold = threshold;
        this.all = chronicle.pieces().runs();
    }

    /** The codes of the figures that are given, by period. */
    static Map<Period, Set<String>> of(Chronicle chronicle, long threshold) {
        PublicTables tables = new PublicTables(chronicle, threshold);
        chronicle.horizon().ifPresent(horizon -> {
            tables.cases(horizon);
            tables.minors(horizon);
        });
        tables.map();
        Map<Period, Set<String>> byPeriod = new LinkedHashMap<>();
        for (Period period : chronicle.pieces().periods()) {
            byPeriod.put(period, tables.codes.getOrDefault(chronicle.pieces().run(period), Set.of()));
        }
        return byPeriod;
    }

    /** Every case has a call, and many have no other: calls and cases are given for the same periods, or the ones would tell of the others. */
    private void cases(Run horizon) {
        Series cases = chronicle.settled(CohortCounter.CASES);
        List<Run> forCases = kept(Protection.of(Part.of("cases", cases), horizon, all, threshold));
        List<Run> periods = give(Part.of("calls", chronicle.of(DailyCounter.CALLS)), horizon, forCases);
        give(Part.of("cases", cases), horizon, periods);
        List<Part> callers = new ArrayList<>();
        for (CallerCategory category : CallerCategory.values()) {
            callers.add(Part.of("caller." + category, chronicle.settled(CohortCounter.of(category))));
        }
        give(Part.whole("cases", cases, callers), horizon, periods);
        for (Concern concern : Concern.values()) {
            share("concern." + concern, CohortCounter.of(concern), cases, horizon, periods);
        }
        for (ActionType type : ActionType.values()) {
            share("action." + type, CohortCounter.of(type), cases, horizon, periods);
        }
    }

    private void minors(Run horizon) {
        Series minors = chronicle.told(CohortCounter.MINORS);
        List<Run> periods = give(Part.of("minors", minors), horizon, all);
        Series girls = chronicle.told(CohortCounter.GIRLS);
        Series boys = chronicle.told(CohortCounter.BOYS);
        Series transgender = chronicle.told(CohortCounter.TRANSGENDER);
        Series unknown = minors.without(girls).without(boys).without(transgender);
        List<Part> genders = List.of(
                Part.of("minors.girls", girls),
                Part.of("minors.boys", boys),
                Part.of("minors.transgender", transgender),
                Part.unknown("gender unknown", unknown));
        give(Part.whole("minors", minors, genders), horizon, periods);
        share("minors.known-to-child-protection", CohortCounter.KNOWN_TO_CHILD_PROTECTION, minors, horizon, periods);

        Series known = chronicle.told(CohortCounter.AGE_KNOWN);
        List<Part> ages =
                List.of(Part.of("minors.mean-age", known), Part.unknown("age unknown", minors.without(known)));
        give(Part.whole("minors", minors, ages), horizon, periods);
        platformYears(periods).forEach((run, year) -> {
            if (leaveRoom(chronicle.totals(year))) {
                add(run, Set.of("departments"));
            }
        });
    }

    /** Whether a department can have none and as many as the threshold: twelve minors in twelve departments are one in each. */
    private boolean leaveRoom(Totals totals) {
        long most = totals.of(CohortCounter.MINORS) - (totals.departments() - 1);
        return totals.departments() >= threshold && most >= threshold - 1;
    }

    /** Institutions and their meetings. */
    private void map() {
        List<DailyCounter> counters =
                List.of(DailyCounter.WORK_SESSIONS, DailyCounter.AWARENESS_SESSIONS, DailyCounter.CALLS);
        counters.stream()
                .flatMap(counter -> chronicle.of(counter).span().stream())
                .reduce(Run::hull)
                .ifPresent(this::map);
    }

    private void map(Run horizon) {
        give(Part.of("mapping.work-sessions", chronicle.of(DailyCounter.WORK_SESSIONS)), horizon, all);
        give(Part.of("awareness.sessions", chronicle.of(DailyCounter.AWARENESS_SESSIONS)), horizon, all);
        give(Part.of("awareness.professionals", chronicle.of(DailyCounter.AWARENESS_PROFESSIONALS)), horizon, all);
        platformYears(all).forEach((run, year) -> {
            if (chronicle.totals(year).partnersMet() >= threshold) {
                add(run, Set.of("mapping.partners-met"));
            }
        });
    }

    /** The platform's years among {@code periods}. They do not overlap, so what is no sum over time is given for them alone. */
    private Map<Run, Period> platformYears(List<Run> periods) {
        Map<Run, Period> years = new LinkedHashMap<>();
        for (Period period : chronicle.pieces().periods()) {
            Run run = chronicle.pieces().run(period);
            if (PublicGrid.isPlatformYear(period) && periods.contains(run)) {
                years.put(run, period);
            }
        }
        return years;
    }

    private void share(String code, CohortCounter counter, Series whole, Run horizon, List<Run> periods) {
        Series series = chronicle.told(counter);
        Part others = Part.of("not " + code, whole.without(series));
        give(Part.whole("whole of " + code, whole, List.of(Part.of(code, series), others)), horizon, periods);
    }

    /** Returns the periods for which something is given. */
    private List<Run> give(Part whole, Run horizon, List<Run> periods) {
        SequencedMap<Run, Set<String>> given = Protection.of(whole, horizon, periods, threshold);
        given.forEach(this::add);
        return kept(given);
    }

    private static List<Run> kept(SequencedMap<Run, Set<String>> given) {
        return given.keySet().stream()
                .filter(period -> !given.getOrDefault(period, Set.of()).isEmpty())
                .toList();
    }

    private void add(Run period, Set<String> more) {
        codes.computeIfAbsent(period, _ -> new HashSet<>()).addAll(more);
    }
}
