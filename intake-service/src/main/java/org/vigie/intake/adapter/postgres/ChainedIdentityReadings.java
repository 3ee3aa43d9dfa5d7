package org.vigie.intake.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.reading.ChainedReadings;
import org.vigie.intake.application.IdentityReadings;

/** Readings as a chain of hashes: none can be taken out or changed afterwards without a trace. */
@ApplicationScoped
public class ChainedIdentityReadings implements IdentityReadings {
    private static final String OF_CASE =
            "SELECT reader, read_at FROM identity_reading WHERE case_id = ? ORDER BY number";
    private static final String IN_THE_CLEAR =
            "SELECT number, case_id, reason FROM identity_reading WHERE reason IS NOT NULL ORDER BY number LIMIT ?";
    private static final String SEAL = "SELECT seal_reason(?, ?)";

    private final DataSource database;
    private final ChainedReadings chain;

    ChainedIdentityReadings(DataSource database, InstantSource clock) {
        this.database = database;
        this.chain = new ChainedReadings(database, clock, "identity_reading", "case_id");
    }

    @Override
    public void record(UUID caseId, String reader, byte[] reason) {
        chain.record(caseId, reader, reason);
    }

    ChainedReadings.Verified verify(ChainedReadings.HashedReason reasons) {
        return chain.verify(reasons);
    }

    @Override
    public List<Reading> of(UUID caseId) {
        return select(
                OF_CASE,
                caseId,
                row -> new Reading(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    @Override
    public List<ClearReason> inTheClear(int most) {
        return select(
                IN_THE_CLEAR,
                most,
                row -> new ClearReason(row.getLong(1), row.getObject(2, UUID.class), row.getString(3)));
    }

    @Override
    public void seal(long number, byte @Nullable [] sealed) {
        try (Connection connection = database.getConnection();
                PreparedStatement seal = connection.prepareStatement(SEAL)) {
            seal.setLong(1, number);
            seal.setBytes(2, sealed);
            seal.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("a reason could not be sealed", e);
        }
    }

    private <T> List<T> select(String sql, Object parameter, RowReader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, parameter);
            List<T> read = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    read.add(reader.read(row));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("the record of readings could not be read", e);
        }
    }

    /** Makes something of a row. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
