package org.vigie.analytics.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.vigie.analytics.domain.suppression.Part;
import org.vigie.analytics.domain.suppression.Protection;
import org.vigie.analytics.domain.suppression.Protection.Before;
import org.vigie.analytics.domain.suppression.Run;
import org.vigie.analytics.domain.suppression.Series;

/**
 * Which figures of the report are public for the periods that are released now: its tables, each protected over these periods and all that were
 * released before. A table is given only where its whole is, and split only once no year of the platform that the period reaches into is
 * still to be released.
 */
final class PublicTables {
    /** What is taken from a chronicle. */
    private interface Table extends Function<Chronicle, Part> {}

    private final Chronicle chronicle;
    private final long threshold;
    private final List<Released> before;
    private final List<Run> wanted;
    private final List<Run> whole;
    private final Map<Run, Map<String, Set<String>>> tables = new HashMap<>();

    private PublicTables(
            Chronicle chronicle, long threshold, List<Released> before, List<Period> wanted, List<Period> early) {
        this.chronicle = chronicle;
        this.threshold = threshold;
        this.before = before;
        this.wanted = wanted.stream().map(chronicle.pieces()::run).toList();
        this.whole = wanted.stream()
                .filter(period -> !early.contains(period))
                .map(chronicle.pieces()::run)
                .toList();
    }

    /**
     * The codes that are given, by table and period.
     *
     * @param before of the same pieces as {@code chronicle}
     * @param wanted in order of precedence
     * @param early those of {@code wanted} whose tables are not split yet
     */
    static Map<Period, Map<String, Set<String>>> of(
            Chronicle chronicle, long threshold, List<Released> before, List<Period> wanted, List<Period> early) {
        PublicTables tables = new PublicTables(chronicle, threshold, before, wanted, early);
        chronicle.horizon().ifPresent(horizon -> {
            tables.cases(horizon);
            tables.minors(horizon);
        });
        Map<Period, Map<String, Set<String>>> byPeriod = new LinkedHashMap<>();
        for (Period period : wanted) {
            byPeriod.put(period, tables.tables.getOrDefault(chronicle.pieces().run(period), Map.of()));
        }
        return byPeriod;
    }

    /** Every case has a call, and many have no other: calls and cases are given for the same periods, or the ones would tell of the others. */
    private void cases(Run horizon) {
        Table cases = then -> Part.of("cases", then.settled(CohortCounter.CASES));
        List<Run> forCases = kept(protect("cases", cases, horizon, wanted));
        List<Run> periods = give("calls", then -> Part.of("calls", then.of(DailyCounter.CALLS)), horizon, forCases);
        give("cases", cases, horizon, periods);
        List<Run> split = periods.stream().filter(whole::contains).toList();
        give("callers", PublicTables::callers, horizon, split);
        for (Concern concern : Concern.values()) {
            share("concern." + concern, CohortCounter.of(concern), PublicTables::allCases, horizon, split);
        }
        for (ActionType type : ActionType.values()) {
            share("action." + type, CohortCounter.of(type), PublicTables::allCases, horizon, split);
        }
    }

    private static Series allCases(Chronicle chronicle) {
        return chronicle.settled(CohortCounter.CASES);
    }

    private static Part callers(Chronicle chronicle) {
        List<Part> callers = new ArrayList<>();
        for (CallerCategory category : CallerCategory.values()) {
            callers.add(Part.of("caller." + category, chronicle.settled(CohortCounter.of(category))));
        }
        return Part.whole("cases", allCases(chronicle), callers);
    }

    private void minors(Run horizon) {
        List<Run> periods = give("minors", then -> Part.of("minors", allMinors(then)), horizon, wanted);
        List<Run> split = periods.stream().filter(whole::contains).toList();
        give("genders", PublicTables::genders, horizon, split);
        share(
                "minors.known-to-child-protection",
                CohortCounter.KNOWN_TO_CHILD_PROTECTION,
                PublicTables::allMinors,
                horizon,
                split);
        give("ages", PublicTables::ages, horizon, split);
        for (Period period : chronicle.pieces().periods()) {
            Run run = chronicle.pieces().run(period);
            if (PublicGrid.isPlatformYear(period) && split.contains(run) && tellsDepartments(period)) {
                add(run, "departments", Set.of("departments"));
            }
        }
    }

    private static Series allMinors(Chronicle chronicle) {
        return chronicle.told(CohortCounter.MINORS);
    }

    private static Part genders(Chronicle chronicle) {
        Series minors = allMinors(chronicle);
        Series girls = chronicle.told(CohortCounter.GIRLS);
        Series boys = chronicle.told(CohortCounter.BOYS);
        Series transgender = chronicle.told(CohortCounter.TRANSGENDER);
        Series unknown = minors.without(girls).without(boys).without(transgender);
        return Part.whole(
                "minors",
                minors,
                List.of(
                        Part.of("minors.girls", girls),
                        Part.of("minors.boys", boys),
                        Part.of("minors.transgender", transgender),
                        Part.unknown("gender unknown", unknown)));
    }

    private static Part ages(Chronicle chronicle) {
        Series minors = allMinors(chronicle);
        Series known = chronicle.told(CohortCounter.AGE_KNOWN);
        return Part.whole(
                "minors",
                minors,
                List.of(Part.of("minors.mean-age", known), Part.unknown("age unknown", minors.without(known))));
    }

    /**
     * Whether a department can have none and as many as the threshold: twelve minors in twelve departments are one in each. Released once, their number
     * tells no more of a few that came later.
     */
    private boolean tellsDepartments(Period year) {
        Totals totals = chronicle.totals(year);
        long most = totals.of(CohortCounter.MINORS) - (totals.departments() - 1);
        return totals.departments() >= threshold
                && most >= threshold - 1
                && before.stream()
                        .filter(former ->
                                former.period().equals(year) && former.tables().containsKey("departments"))
                        .mapToLong(former ->
                                Math.abs(former.chronicle().totals(year).departments() - totals.departments()))
                        .allMatch(change -> change == 0 || change >= threshold);
    }

    private void share(
            String code, CohortCounter counter, Function<Chronicle, Series> whole, Run horizon, List<Run> periods) {
        Table table = then -> {
            Series all = whole.apply(then);
            Series some = then.told(counter);
            Part others = Part.of("not " + code, all.without(some));
            return Part.whole("whole of " + code, all, List.of(Part.of(code, some), others));
        };
        give(code, table, horizon, periods);
    }

    /** Returns the periods for which something is given. */
    private List<Run> give(String name, Table table, Run horizon, List<Run> periods) {
        SequencedMap<Run, Set<String>> given = protect(name, table, horizon, periods);
        kept(given).forEach(run -> add(run, name, given.getOrDefault(run, Set.of())));
        return kept(given);
    }

    private SequencedMap<Run, Set<String>> protect(String name, Table table, Run horizon, List<Run> periods) {
        List<Before> given = before.stream()
                .filter(former -> former.tables().containsKey(name))
                .map(former -> new Before(
                        table.apply(former.chronicle()),
                        chronicle.pieces().run(former.period()),
                        former.tables().getOrDefault(name, Set.of())))
                .toList();
        return Protection.of(table.apply(chronicle), horizon, given, periods, threshold);
    }

    private static List<Run> kept(SequencedMap<Run, Set<String>> given) {
        return given.keySet().stream()
                .filter(period -> !given.getOrDefault(period, Set.of()).isEmpty())
                .toList();
    }

    private void add(Run period, String table, Set<String> codes) {
        tables.computeIfAbsent(period, _ -> new HashMap<>()).put(table, codes);
    }
}
