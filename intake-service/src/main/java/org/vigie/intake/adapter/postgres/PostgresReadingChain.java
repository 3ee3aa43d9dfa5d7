package org.vigie.intake.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.vigie.intake.application.ReadingChain;
import org.vigie.intake.application.SealedReasons;
import org.vigie.intake.application.SealedReasons.Broken;
import org.vigie.intake.application.SealedReasons.Erased;
import org.vigie.intake.application.SealedReasons.Opened;

/** Walks along the chain of readings, in one snapshot, so that what is recorded meanwhile is no fault. */
@ApplicationScoped
public class PostgresReadingChain implements ReadingChain {
    private static final int AT_ONCE = 1_000;
    private static final byte[] START = new byte[32];
    private static final byte[] NO_REASON = new byte[0];
    private static final String READINGS = """
            SELECT number, case_id, reader, read_at, hash, reason, sealed_reason, sealed_afterwards
              FROM identity_reading ORDER BY number
            """;
    private static final String HEAD = "SELECT number, hash FROM identity_reading_head";

    private final DataSource database;
    private final SealedReasons reasons;

    PostgresReadingChain(DataSource database, SealedReasons reasons) {
        this.database = database;
        this.reasons = reasons;
    }

    @Override
    public Verified verify() {
        try (Connection connection = database.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return walk(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the record of readings could not be verified", e);
        }
    }

    private Verified walk(Connection connection) throws SQLException {
        Walk walk = new Walk();
        try (PreparedStatement select = connection.prepareStatement(READINGS)) {
            select.setFetchSize(AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    walk.take(row);
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(HEAD);
                ResultSet head = select.executeQuery()) {
            head.next();
            walk.end(head.getLong(1), head.getBytes(2));
        }
        return new Verified(walk.readings, walk.firstBroken, walk.erased);
    }

    /** How far it is. */
    private final class Walk {
        private long readings;
        private long number;
        private byte[] previous = START;
        private long erased;
        private @Nullable Long firstBroken;

        void take(ResultSet row) throws SQLException {
            readings++;
            long found = row.getLong("number");
            byte[] hash = row.getBytes("hash");
            if (found != number + 1) {
                broken(number + 1);
            }
            Optional<byte[]> reason = hashedReason(row);
            if (reason.isEmpty()) {
                erased++;
            } else if (!Arrays.equals(hash, link(row, found, reason.get()).hash())) {
                broken(found);
            }
            number = found;
            previous = hash;
        }

        void end(long headNumber, byte[] headHash) {
            if (headNumber != number) {
                broken(Math.min(headNumber, number) + 1);
            } else if (!Arrays.equals(headHash, previous)) {
                broken(number);
            }
        }

        private ReadingLink link(ResultSet row, long found, byte[] reason) throws SQLException {
            return new ReadingLink(
                    found,
                    row.getObject("case_id", UUID.class),
                    row.getString("reader"),
                    reason,
                    row.getObject("read_at", OffsetDateTime.class).toInstant(),
                    previous);
        }

        private void broken(long at) {
            firstBroken = firstBroken == null ? Long.valueOf(at) : firstBroken;
        }
    }

    /** The bytes that the hash covers; empty when nobody can know them any more. */
    private Optional<byte[]> hashedReason(ResultSet row) throws SQLException {
        String clear = row.getString("reason");
        if (clear != null) {
            return Optional.of(clear.getBytes(UTF_8));
        }
        byte[] sealed = row.getBytes("sealed_reason");
        if (!row.getBoolean("sealed_afterwards")) {
            return Optional.of(sealed == null ? NO_REASON : sealed);
        }
        return sealed == null ? Optional.empty() : opened(row.getObject("case_id", UUID.class), sealed);
    }

    private Optional<byte[]> opened(UUID caseId, byte[] sealed) {
        return switch (reasons.open(caseId, sealed)) {
            case Opened opened -> Optional.of(opened.text().getBytes(UTF_8));
            case Erased _ -> Optional.empty();
            case Broken _ -> Optional.of(NO_REASON); // which no reason ever was, so the hash will not do
        };
    }
}
