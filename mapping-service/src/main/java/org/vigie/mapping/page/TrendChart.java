package org.vigie.mapping.page;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigie.mapping.readmodel.watchnotes.TrendView;

/**
 * How many watch notes there are of each month, as columns side by side.
 *
 * @param columns in order of time
 * @param most notes of a month, which is as high as the chart
 * @param total of them all
 */
public record TrendChart(List<Column> columns, long most, long total) {
    /** Parts of a month's breadth; what is left of it is the gap. */
    private static final int STEP = 10;

    private static final int HEIGHT = 100;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    /**
     * A month.
     *
     * @param x where its column begins
     * @param y where its top is, below that of the chart
     */
    public record Column(String month, long notes, int x, long y, long height) {}

    static TrendChart of(TrendView trend) {
        long most =
                trend.months().stream().mapToLong(TrendView.Month::notes).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (TrendView.Month month : trend.months()) {
            long height = most == 0 ? 0 : HEIGHT * month.notes() / most;
            columns.add(new Column(
                    MONTH.format(YearMonth.parse(month.month())),
                    month.notes(),
                    STEP * columns.size() + 1,
                    HEIGHT - height,
                    height));
        }
        return new TrendChart(
                columns, most, columns.stream().mapToLong(Column::notes).sum());
    }

    /** How broad it is. */
    public int breadth() {
        return STEP * columns.size();
    }

    /** The first month. */
    public String first() {
        return columns.getFirst().month();
    }

    /** The last month. */
    public String last() {
        return columns.getLast().month();
    }
}
