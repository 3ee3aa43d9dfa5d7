package org.vigie.analytics.readmodel.activity.counters;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.vigie.analytics.domain.CohortCounter;
import org.vigie.analytics.domain.Contributions;
import org.vigie.analytics.domain.DailyCounter;
import org.vigie.analytics.readmodel.activity.counters.SummedTable.KeyColumn;

/** The tables that hold the counters. */
public final class CounterTables {
    static final short MONTH = 0;
    static final short DAY = 1;
    static final CounterColumns<CohortCounter> COHORT = new CounterColumns<>(CohortCounter.class);
    static final CounterColumns<DailyCounter> DAILY = new CounterColumns<>(DailyCounter.class);

    private static final SummedTable COHORT_CELL = new SummedTable(
            "cohort_cell",
            List.of(
                    new KeyColumn("grain", "smallint"),
                    new KeyColumn("lead_date", "date"),
                    new KeyColumn("follow_date", "date")),
            COHORT.names());
    private static final SummedTable DAY_TOTAL = new SummedTable(
            "day_total", List.of(new KeyColumn("grain", "smallint"), new KeyColumn("day", "date")), DAILY.names());
    private static final SummedTable DEPARTMENT_PRESENCE = new SummedTable(
            "department_presence",
            List.of(
                    new KeyColumn("department", "text"),
                    new KeyColumn("opened", "date"),
                    new KeyColumn("since", "date"),
                    new KeyColumn("until", "date")),
            List.of("minors"));

    private static final List<KeyColumn> KEYED = List.of(
            new KeyColumn("cell_set", "smallint"),
            new KeyColumn("opened", "date"),
            new KeyColumn("effective", "date"),
            new KeyColumn("key", "text"));
    private static final SummedTable KEYED_MONTH = new SummedTable("keyed_month", KEYED, List.of("amount"));
    private static final SummedTable KEYED_DAY = new SummedTable("keyed_day", KEYED, List.of("amount"));

    private CounterTables() {}

    /** Adds {@code change}. The tables are always written in the same order, and after all others, so that no two writers deadlock. */
    public static void add(Connection transaction, Contributions change) throws SQLException {
        CounterRows rows = CounterRows.of(change);
        COHORT_CELL.add(transaction, rows.cells());
        DAY_TOTAL.add(transaction, rows.days());
        ToldDepartments.add(transaction, rows.departments());
        DEPARTMENT_PRESENCE.add(transaction, rows.presences());
        KEYED_MONTH.add(transaction, rows.keyedMonths());
        KEYED_DAY.add(transaction, rows.keyedDays());
    }
}
