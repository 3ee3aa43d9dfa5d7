package org.vigie.referral.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.referral.application.DeniedAccesses;

/** In the table {@code denied_access}, of which the service can change and delete nothing. */
@ApplicationScoped
public class PostgresDeniedAccesses implements DeniedAccesses {
    private static final String ADD =
            "INSERT INTO denied_access (at, client, authority, referral_id, request) VALUES (?, ?, ?, ?, ?)";
    private static final String READ = """
            SELECT number, at, client, authority, referral_id, request FROM denied_access
             WHERE number < ? ORDER BY number DESC LIMIT ?
            """;

    private final DataSource database;
    private final Clock clock;

    PostgresDeniedAccesses(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void record(String client, String authority, UUID referralId, String request) {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            add.setString(2, client);
            add.setString(3, authority);
            add.setObject(4, referralId);
            add.setString(5, request);
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what is denied has to be recorded", e);
        }
    }

    @Override
    public List<DeniedAccess> before(long number, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(READ)) {
            select.setLong(1, number);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                List<DeniedAccess> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new DeniedAccess(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, UUID.class),
                            row.getString(6)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot be read now", e);
        }
    }
}
