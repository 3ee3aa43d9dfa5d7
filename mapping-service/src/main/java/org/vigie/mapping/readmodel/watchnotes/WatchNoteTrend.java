package org.vigie.mapping.readmodel.watchnotes;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.mapping.application.WatchNotes;
import org.vigie.mapping.domain.partner.Theme;

/** Counts watch notes by month. */
@Singleton
public class WatchNoteTrend {
    private static final String BY_MONTH = """
            SELECT to_char(month, 'YYYY-MM'), count(entry_id)
              FROM generate_series(date_trunc('month', ?::date::timestamp), ?::date::timestamp, interval '1 month') month
              LEFT JOIN entry ON kind = ? AND on_day BETWEEN ? AND ? AND date_trunc('month', on_day::timestamp) = month
                             AND (?::text IS NULL OR themes @> ARRAY[?::varchar])
             GROUP BY month ORDER BY month
            """;

    private final DataSource database;

    WatchNoteTrend(DataSource database) {
        this.database = database;
    }

    /** The months from the first day to the last one, both included; of one theme or of all. */
    TrendView of(LocalDate from, LocalDate to, @Nullable Theme theme) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BY_MONTH)) {
            String concerned = theme == null ? null : theme.name();
            select.setObject(1, from);
            select.setObject(2, to);
            select.setString(3, WatchNotes.KIND.name());
            select.setObject(4, from);
            select.setObject(5, to);
            select.setString(6, concerned);
            select.setString(7, concerned);
            return new TrendView(from, to, months(select));
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
