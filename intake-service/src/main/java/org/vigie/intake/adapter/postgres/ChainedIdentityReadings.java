package org.vigie.intake.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.IdentityReadings;

/** Readings as a chain of hashes: none can be taken out or changed afterwards without a trace. */
@ApplicationScoped
public class ChainedIdentityReadings implements IdentityReadings {
    private static final String LOCK_HEAD = "SELECT number, hash FROM identity_reading_head FOR UPDATE";
    private static final String APPEND = """
            WITH reading AS (
                INSERT INTO identity_reading (number, case_id, reader, sealed_reason, read_at, hash)
                VALUES (?, ?, ?, ?, ?, ?) RETURNING number, hash)
            UPDATE identity_reading_head SET number = reading.number, hash = reading.hash FROM reading
            """;

    private static final String OF_CASE =
            "SELECT reader, read_at FROM identity_reading WHERE case_id = ? ORDER BY number";
    private static final String IN_THE_CLEAR =
            "SELECT number, case_id, reason FROM identity_reading WHERE reason IS NOT NULL ORDER BY number LIMIT ?";
    private static final String SEAL = "SELECT seal_reason(?, ?)";

    private final DataSource database;
    private final InstantSource clock;

    /** The chain has one end: whose turn it is records what all others wait for as well, in one commit. */
    private final ReentrantLock turn = new ReentrantLock();

    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    ChainedIdentityReadings(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void record(UUID caseId, String reader, byte[] reason) {
        Waiting mine = new Waiting(caseId, reader, reason, new CompletableFuture<>());
        waiting.add(mine);
        turn.lock();
        try {
            if (!mine.recorded().isDone()) {
                record(drain());
            }
        } finally {
            turn.unlock();
        }
        if (mine.recorded().isCompletedExceptionally()) {
            throw new IllegalStateException(
                    "a reading that cannot be recorded is not allowed",
                    mine.recorded().exceptionNow());
        }
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

    /** All that wait by now, in one transaction; where that fails each alone, so that nobody is refused for another's sake. */
    private void record(List<Waiting> all) {
        try {
            commit(all);
            all.forEach(one -> one.recorded().complete(null));
        } catch (SQLException | RuntimeException e) {
            if (all.size() == 1) {
                all.getFirst().recorded().completeExceptionally(e);
            } else {
                all.forEach(one -> record(List.of(one)));
            }
        }
    }

    private List<Waiting> drain() {
        List<Waiting> drained = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            drained.add(next);
        }
        return drained;
    }

    private void commit(List<Waiting> all) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (Waiting one : all) {
                    append(connection, one.caseId(), one.reader(), one.reason());
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** A reading that somebody waits for. */
    private record Waiting(UUID caseId, String reader, byte[] reason, CompletableFuture<Void> recorded) {}

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

    private void append(Connection connection, UUID caseId, String reader, byte[] reason) throws SQLException {
        ReadingLink reading = next(connection, caseId, reader, reason);
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setLong(1, reading.number());
            append.setObject(2, caseId);
            append.setString(3, reader);
            append.setBytes(4, reason);
            append.setObject(5, reading.readAt().atOffset(ZoneOffset.UTC));
            append.setBytes(6, reading.hash());
            append.executeUpdate();
        }
    }

    private ReadingLink next(Connection connection, UUID caseId, String reader, byte[] reason) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(LOCK_HEAD);
                ResultSet end = head.executeQuery()) {
            end.next();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return new ReadingLink(end.getLong(1) + 1, caseId, reader, reason, now, end.getBytes(2));
        }
    }
}
