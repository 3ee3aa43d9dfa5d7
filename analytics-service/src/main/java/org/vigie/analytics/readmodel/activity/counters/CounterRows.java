package org.vigie.analytics.readmodel.activity.counters;

import static org.vigie.analytics.readmodel.activity.counters.CounterTables.COHORT;
import static org.vigie.analytics.readmodel.activity.counters.CounterTables.DAILY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.analytics.domain.Contribution;
import org.vigie.analytics.domain.Contribution.InCell;
import org.vigie.analytics.domain.Contribution.InCohort;
import org.vigie.analytics.domain.Contribution.InDepartment;
import org.vigie.analytics.domain.Contribution.OnDay;
import org.vigie.analytics.domain.Contributions;

/** The rows that a change of contributions adds to, by key, with an amount for each column; by day and rolled up by month. */
record CounterRows(
        Map<List<Object>, long[]> cells,
        Map<List<Object>, long[]> days,
        Map<List<Object>, long[]> presences,
        Map<List<Object>, long[]> keyedMonths,
        Map<List<Object>, long[]> keyedDays) {

    Set<String> departments() {
        return presences.keySet().stream().map(key -> (String) key.getFirst()).collect(Collectors.toSet());
    }

    static CounterRows of(Contributions change) {
        CounterRows rows =
                new CounterRows(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        change.forEach(rows::add);
        return rows;
    }

    private void add(Contribution where, long amount) {
        switch (where) {
            case InCohort cohort -> addToCells(cohort, amount);
            case InCell cell -> addToKeyed(cell, amount);
            case OnDay day -> addToDays(day, amount);
            case InDepartment(String department, LocalDate opened, LocalDate since, LocalDate until) ->
                row(presences, 1, department, opened, since, until)[0] += amount;
        }
    }

    private void addToCells(InCohort cohort, long amount) {
        for (Grain grain : Grain.values()) {
            long[] row =
                    row(cells, COHORT.names().size(), grain.number, grain.leading(cohort), grain.following(cohort));
            COHORT.add(row, cohort.counter(), amount);
        }
    }

    private void addToKeyed(InCell cell, long amount) {
        LocalDate opened = cell.opened();
        LocalDate effective = cell.effective();
        short set = cell.set().number();
        row(keyedMonths, 1, set, opened.withDayOfMonth(1), effective.withDayOfMonth(1), cell.key())[0] += amount;
        row(keyedDays, 1, set, opened, effective, cell.key())[0] += amount;
    }

    private void addToDays(OnDay on, long amount) {
        int columns = DAILY.names().size();
        LocalDate month = on.day().withDayOfMonth(1);
        DAILY.add(row(days, columns, CounterTables.MONTH, month), on.counter(), amount);
        DAILY.add(row(days, columns, CounterTables.DAY, on.day()), on.counter(), amount);
    }

    private static long[] row(Map<List<Object>, long[]> rows, int columns, Object... key) {
        return rows.computeIfAbsent(List.of(key), absent -> new long[columns]);
    }
}
