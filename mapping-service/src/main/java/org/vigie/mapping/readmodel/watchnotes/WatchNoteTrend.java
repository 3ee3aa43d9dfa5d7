package org.vigie.mapping.readmodel.watchnotes;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.vigie.mapping.application.WatchNotes;
import org.vigie.mapping.domain.partner.Theme;
import org.vigie.mapping.readmodel.EntryLists;

/** Counts watch notes by month. */
@Singleton
public class WatchNoteTrend {
    private static final String BY_MONTH = """
            SELECT to_char(month, 'YYYY-MM'), count(entry_id)
              FROM generate_series(date_trunc('month', ?::date::timestamp), ?::date::timestamp, interval '1 month') month
              LEFT JOIN entry ON kind = ? AND on_day BETWEEN ? AND ? AND date_trunc('month', on_day::timestamp) = month
                             AND (?::text IS NULL OR themes @> ARRAY[?::varchar])
                             AND (?::text IS NULL OR departments @> ARRAY[?::varchar])
             GROUP BY month ORDER BY month
            """;

    private final DataSource database;
    private final EntryLists lists;

    WatchNoteTrend(DataSource database, EntryLists lists) {
        this.database = database;
        this.lists = lists;
    }

    /** The months of the period, with all that was noted before. */
    public TrendView of(TrendPeriod period) {
        lists.await();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BY_MONTH)) {
            Theme theme = period.theme();
            String concerned = theme == null ? null : theme.name();
            select.setObject(1, period.from());
            select.setObject(2, period.to());
            select.setString(3, WatchNotes.KIND.name());
            select.setObject(4, period.from());
            select.setObject(5, period.to());
            select.setString(6, concerned);
            select.setString(7, concerned);
            select.setString(8, period.department());
            select.setString(9, period.department());
            return new TrendView(period.from(), period.to(), months(select));
        } catch (SQLException e) {
            throw new IllegalStateException("the trend cannot be counted now", e);
        }
    }

    private static List<TrendView.Month> months(PreparedStatement select) throws SQLException {
        List<TrendView.Month> months = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                months.add(new TrendView.Month(rows.getString(1), rows.getLong(2)));
            }
        }
        return months;
    }
}
