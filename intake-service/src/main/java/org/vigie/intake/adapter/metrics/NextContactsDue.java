package org.vigie.intake.adapter.metrics;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.vigie.operations.Counted;
import org.vigie.operations.Counts;

/** {@code vigie_next_contacts_due}, {@code _overdue} and {@code _oldest_overdue_seconds}: what was promised and is not kept yet. */
@Singleton
final class NextContactsDue implements Counted {
    private static final String DUE = "vigie.next.contacts.due";
    private static final String OVERDUE = "vigie.next.contacts.overdue";
    private static final String OLDEST_OVERDUE = "vigie.next.contacts.oldest.overdue.seconds";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String COUNT = """
            SELECT count(*), count(*) FILTER (WHERE due_at < ?), min(due_at) FILTER (WHERE due_at < ?)
              FROM next_contact WHERE status = 'OPEN' AND due_at < ?
            """;

    private final InstantSource clock;

    NextContactsDue(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Map<String, String> gauges() {
        return Map.of(
                DUE, "Next contacts that are due by the end of the day, overdue ones too",
                OVERDUE, "Next contacts whose time has passed",
                OLDEST_OVERDUE, "How long ago the oldest of them was due");
    }

    @Override
    public void count(Connection database, Counts counts) throws SQLException {
        Instant now = clock.instant();
        Instant tomorrow =
                LocalDate.ofInstant(now, PARIS).plusDays(1).atStartOfDay(PARIS).toInstant();
        try (PreparedStatement statement = database.prepareStatement(COUNT)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setObject(3, tomorrow.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                counts.add(DUE, row.getLong(1));
                counts.add(OVERDUE, row.getLong(2));
                counts.add(OLDEST_OVERDUE, secondsSince(row, now));
            }
        }
    }

    private static double secondsSince(ResultSet row, Instant now) throws SQLException {
        OffsetDateTime oldest = row.getObject(3, OffsetDateTime.class);
        return oldest == null ? 0 : Duration.between(oldest.toInstant(), now).toSeconds();
    }
}
