package org.vigie.referral.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.referral.application.YoungMinors;

/** Minors under two in the table {@code young_minor}. */
@ApplicationScoped
public class PostgresYoungMinors implements YoungMinors {
    private static final String REPLACE = """
            WITH gone AS (DELETE FROM young_minor WHERE call_id = ? AND minor_id <> ALL (?))
            INSERT INTO young_minor (call_id, minor_id) SELECT ?, unnest(?::uuid[]) ON CONFLICT DO NOTHING
            """;
    private static final String IS_ANY = "SELECT EXISTS (SELECT FROM young_minor WHERE minor_id = ANY (?))";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DataSource database;

    PostgresYoungMinors(DataSource database) {
        this.database = database;
    }

    @Override
    public void replace(UUID callId, Set<UUID> minorIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(REPLACE)) {
            var minors = connection.createArrayOf("uuid", minorIds.toArray());
            statement.setObject(1, callId);
            statement.setArray(2, minors);
            statement.setObject(3, callId);
            statement.setArray(4, minors);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new LogUnavailableException("ages cannot be noted now", RETRY_AFTER, e);
        }
    }

    @Override
    public boolean isAnyOf(Collection<UUID> minorIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(IS_ANY)) {
            statement.setArray(1, connection.createArrayOf("uuid", minorIds.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new LogUnavailableException("ages cannot be read now", RETRY_AFTER, e);
        }
    }
}
