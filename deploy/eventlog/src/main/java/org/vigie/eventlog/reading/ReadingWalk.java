package org.vigie.eventlog.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.reading.ChainedReadings.HashedReason;
import org.vigie.eventlog.reading.ChainedReadings.Verified;

/** One walk along the chain of readings, and how far it is. */
final class ReadingWalk {
    private static final int AT_ONCE = 1_000;
    private static final byte[] START = new byte[32];

    private final String table;
    private final String subject;
    private final HashedReason reasons;
    private long readings;
    private long number;
    private byte[] previous = START;
    private long erased;
    private @Nullable Long firstBroken;

    ReadingWalk(String table, String subject, HashedReason reasons) {
        this.table = table;
        this.subject = subject;
        this.reasons = reasons;
    }

    Verified along(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM %s ORDER BY number".formatted(table))) {
            select.setFetchSize(AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    take(row);
                }
            }
        }
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT number, hash FROM %s_head".formatted(table));
                ResultSet head = select.executeQuery()) {
            head.next();
            end(head.getLong(1), head.getBytes(2));
        }
        return new Verified(readings, firstBroken, erased);
    }

    private void take(ResultSet row) throws SQLException {
        readings++;
        long found = row.getLong("number");
        byte[] hash = row.getBytes("hash");
        if (found != number + 1) {
            broken(number + 1);
        }
        Optional<byte[]> reason = reasons.of(row);
        if (reason.isEmpty()) {
            erased++;
        } else if (!Arrays.equals(hash, link(row, found, reason.get()).hash())) {
            broken(found);
        }
        number = found;
        previous = hash;
    }

    private void end(long headNumber, byte[] headHash) {
        if (headNumber != number) {
            broken(Math.min(headNumber, number) + 1);
        } else if (!Arrays.equals(headHash, previous)) {
            broken(number);
        }
    }

    private ReadingLink link(ResultSet row, long found, byte[] reason) throws SQLException {
        return new ReadingLink(
                found,
                row.getObject(subject, UUID.class),
                row.getString("reader"),
                reason,
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                previous);
    }

    private void broken(long at) {
        firstBroken = firstBroken == null ? Long.valueOf(at) : firstBroken;
    }
}
