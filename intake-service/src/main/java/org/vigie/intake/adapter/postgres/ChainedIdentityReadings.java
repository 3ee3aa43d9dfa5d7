package org.vigie.intake.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.intake.application.IdentityReadings;

/** Readings as a chain of hashes: none can be taken out or changed afterwards without a trace. */
@ApplicationScoped
public class ChainedIdentityReadings implements IdentityReadings {
    private static final String LOCK_HEAD = "SELECT number, hash FROM identity_reading_head FOR UPDATE";
    private static final String APPEND = """
            WITH reading AS (
                INSERT INTO identity_reading (number, case_id, reader, reason, read_at, hash)
                VALUES (?, ?, ?, ?, ?, ?) RETURNING number, hash)
            UPDATE identity_reading_head SET number = reading.number, hash = reading.hash FROM reading
            """;

    private final DataSource database;
    private final InstantSource clock;

    ChainedIdentityReadings(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void record(UUID caseId, String reader, String reason) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                append(connection, caseId, reader, reason);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a reading that cannot be recorded is not allowed", e);
        }
    }

    private void append(Connection connection, UUID caseId, String reader, String reason) throws SQLException {
        ReadingLink reading = next(connection, caseId, reader, reason);
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setLong(1, reading.number());
            append.setObject(2, caseId);
            append.setString(3, reader);
            append.setString(4, reason);
            append.setObject(5, reading.readAt().atOffset(ZoneOffset.UTC));
            append.setBytes(6, reading.hash());
            append.executeUpdate();
        }
    }

    private ReadingLink next(Connection connection, UUID caseId, String reader, String reason) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(LOCK_HEAD);
                ResultSet end = head.executeQuery()) {
            end.next();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return new ReadingLink(end.getLong(1) + 1, caseId, reader, reason, now, end.getBytes(2));
        }
    }
}
