package org.vigie.eventlog.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.LogUnavailableException;

/** Readings as a chain of hashes: none can be taken out or changed afterwards without a trace. Blocks. */
public final class ChainedReadings {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DataSource database;
    private final InstantSource clock;
    private final String table;
    private final String subject;
    private final String lockHead;
    private final String append;

    /** The chain has one end: whose turn it is records what all others wait for as well, in one commit. */
    private final ReentrantLock turn = new ReentrantLock();

    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    /**
     * The chain that is kept in {@code table}, and its end in {@code table_head}.
     *
     * @param subject the column that says whose data was read
     */
    public ChainedReadings(DataSource database, InstantSource clock, String table, String subject) {
        this.database = database;
        this.clock = clock;
        this.table = table;
        this.subject = subject;
        this.lockHead = "SELECT number, hash FROM %s_head FOR UPDATE".formatted(table);
        this.append = """
            WITH reading AS (
                INSERT INTO %1$s (number, %2$s, reader, sealed_reason, read_at, hash)
                VALUES (?, ?, ?, ?, ?, ?) RETURNING number, hash)
            UPDATE %1$s_head SET number = reading.number, hash = reading.hash FROM reading
            """.formatted(table, subject);
    }

    /**
     * Keeps a reading, durably, before anything is shown.
     *
     * @param reader the client that reads, and whom it reads for
     * @param sealedReason why, under the key of the subject
     * @throws LogUnavailableException when it cannot be kept, and so nothing may be shown
     */
    public void record(UUID subjectId, String reader, byte[] sealedReason) {
        Waiting mine = new Waiting(subjectId, reader, sealedReason, new CompletableFuture<>());
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
            throw new LogUnavailableException(
                    "a reading that cannot be recorded is not allowed",
                    RETRY_AFTER,
                    mine.recorded().exceptionNow());
        }
    }

    /**
     * Reads all of it and computes each hash again, in one snapshot, so that what is recorded meanwhile is no fault.
     *
     * @param reasons which bytes the hash of a row covers
     */
    public Verified verify(HashedReason reasons) {
        try (Connection connection = database.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return new ReadingWalk(table, subject, reasons).along(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException e) {
            throw new LogUnavailableException("the record of readings could not be verified", RETRY_AFTER, e);
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
                    append(connection, one);
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private void append(Connection connection, Waiting one) throws SQLException {
        ReadingLink reading = next(connection, one);
        try (PreparedStatement statement = connection.prepareStatement(append)) {
            statement.setLong(1, reading.number());
            statement.setObject(2, reading.subjectId());
            statement.setString(3, reading.reader());
            statement.setBytes(4, reading.reason());
            statement.setObject(5, reading.readAt().atOffset(ZoneOffset.UTC));
            statement.setBytes(6, reading.hash());
            statement.executeUpdate();
        }
    }

    private ReadingLink next(Connection connection, Waiting one) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(lockHead);
                ResultSet end = head.executeQuery()) {
            end.next();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return new ReadingLink(
                    end.getLong(1) + 1, one.subjectId(), one.reader(), one.reason(), now, end.getBytes(2));
        }
    }

    /**
     * What was found.
     *
     * @param readings how many there are
     * @param firstBroken number of the first reading that is missing or not as it was written; null when there is none
     * @param erased how many cannot be computed again by themselves, since nobody can know their reasons any more; the readings beside them still hold
     *     them in their place
     */
    public record Verified(long readings, @Nullable Long firstBroken, long erased) {}

    /** The bytes that the hash of a reading covers. */
    @FunctionalInterface
    public interface HashedReason {
        /** Those of this row; empty when nobody can know them any more. */
        Optional<byte[]> of(ResultSet row) throws SQLException;
    }

    /** A reading that somebody waits for. */
    private record Waiting(UUID subjectId, String reader, byte[] reason, CompletableFuture<Void> recorded) {}
}
