package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Whether subscriptions run, in the database, where it outlives the process. */
final class StatusTable {
    private static final String SET = """
            INSERT INTO subscription AS s (name, version, status, reason, changed_at)
            VALUES (?, ?, ?, ?, clock_timestamp())
            ON CONFLICT (name, version) DO UPDATE
               SET status = excluded.status, reason = excluded.reason, changed_at = excluded.changed_at
             WHERE (s.status, s.reason) IS DISTINCT FROM (excluded.status, excluded.reason)""";

    private final DataSource database;

    StatusTable(DataSource database) {
        this.database = database;
    }

    void running(SubscriptionState state) throws SQLException {
        set(state, "RUNNING", null);
    }

    void stopped(SubscriptionState state, String reason) throws SQLException {
        set(state, "STOPPED", reason);
    }

    private void set(SubscriptionState state, String status, @Nullable String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, state.name());
            set.setInt(2, state.version());
            set.setString(3, status);
            set.setString(4, reason);
            set.executeUpdate();
        }
    }
}
