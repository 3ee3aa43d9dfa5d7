package org.vigie.eventlog.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.vigie.eventlog.LogUnavailableException;

/** Runs one query at a time, each on a connection of the pool. */
final class Queries {
    private static final int ATTEMPTS = 3;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final DataSource dataSource;

    Queries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What {@code reading} makes of the rows; throws {@link LogUnavailableException} when the database does not answer. */
    <T> T query(String sql, Binding binding, Reading<T> reading) {
        for (int attempt = 1; ; attempt++) {
            try {
                return queryOnce(sql, binding, reading);
            } catch (SQLException e) {
                // After a restart of the database the pool still has connections from before.
                boolean broken = e.getSQLState() != null && SqlFailure.of(e) == SqlFailure.LOST;
                if (!broken || attempt == ATTEMPTS) {
                    throw new LogUnavailableException("the log cannot be read now", RETRY_AFTER, e);
                }
            }
        }
    }

    private <T> T queryOnce(String sql, Binding binding, Reading<T> reading) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            // Planned anew each time, at the table's size of the moment: a plan kept from an empty table reads all of
            // it.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            binding.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        }
    }

    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
