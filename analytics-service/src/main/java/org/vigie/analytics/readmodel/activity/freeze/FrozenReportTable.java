package org.vigie.analytics.readmodel.activity.freeze;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.vigie.analytics.domain.Audience;
import org.vigie.analytics.domain.Period;
import org.vigie.http.Cursor;
import org.vigie.http.PageRequest;

/** Frozen reports in the database: read and added to, never changed. */
final class FrozenReportTable {
    private static final String COLUMNS =
            "SELECT freeze_id, number, client, reference, fingerprint, period_from, period_to, audience, frozen_at, jws"
                    + " FROM public.frozen_report";
    private static final String BY_ID = COLUMNS + " WHERE freeze_id = ?";
    private static final String BY_REFERENCE = COLUMNS + " WHERE client = ? AND reference = ?";
    private static final String PAGE = COLUMNS + " WHERE number < ? ORDER BY number DESC LIMIT ?";
    private static final String ADD = """
            INSERT INTO public.frozen_report
                (freeze_id, client, reference, fingerprint, period_from, period_to, audience, frozen_at, jws)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (client, reference) DO NOTHING
            """;

    private FrozenReportTable() {}

    static Optional<FrozenReport> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BY_ID)) {
            statement.setObject(1, id);
            return read(statement).stream().findFirst();
        }
    }

    static Optional<FrozenReport> find(Connection connection, String client, String reference) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BY_REFERENCE)) {
            statement.setString(1, client);
            statement.setString(2, reference);
            return read(statement).stream().findFirst();
        }
    }

    /** The newest first. */
    static List<FrozenReport> page(Connection connection, PageRequest page) throws SQLException {
        Cursor cursor = page.cursor();
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, cursor == null ? Long.MAX_VALUE : cursor.number(0));
            statement.setInt(2, page.fetch());
            return read(statement);
        }
    }

    /** False when this client's reference is there already. */
    static boolean add(Connection connection, FrozenReport report) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, report.id());
            statement.setString(2, report.client());
            statement.setString(3, report.reference());
            statement.setBytes(4, report.fingerprint());
            statement.setObject(5, report.period().from());
            statement.setObject(6, report.period().to());
            statement.setString(7, report.audience().name().toLowerCase(Locale.ROOT));
            statement.setObject(8, report.frozenAt().atOffset(ZoneOffset.UTC));
            statement.setString(9, report.jws());
            return statement.executeUpdate() == 1;
        }
    }

    private static List<FrozenReport> read(PreparedStatement statement) throws SQLException {
        List<FrozenReport> reports = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                reports.add(new FrozenReport(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBytes(5),
                        new Period(row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class)),
                        Audience.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
                        row.getObject(9, OffsetDateTime.class).toInstant(),
                        row.getString(10)));
            }
        }
        return reports;
    }
}
