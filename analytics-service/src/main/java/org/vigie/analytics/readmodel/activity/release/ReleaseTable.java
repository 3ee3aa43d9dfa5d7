package org.vigie.analytics.readmodel.activity.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vigie.analytics.domain.Chronicle;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.Released;

/** Releases in the database: read and added to, never changed. */
final class ReleaseTable {
    private static final String COLUMNS = """
            SELECT p.number, p.release_id, o.released_at, p.period_from, p.period_to, p.revision, p.jws
              FROM public.released_period p JOIN public.release_order o USING (release_id)
            """;
    private static final String NEWEST = "SELECT coalesce(max(number), 0) FROM public.released_period";
    private static final String SINCE = COLUMNS + " WHERE p.number > ? ORDER BY p.number";
    private static final String OF_ORDER = COLUMNS + " WHERE p.release_id = ? ORDER BY p.number";
    private static final String KEPT = """
            SELECT p.period_from, p.period_to, p.revision, p.tables, o.release_id, o.counted
              FROM public.released_period p JOIN public.release_order o USING (release_id) ORDER BY p.number
            """;
    private static final String COUNTED = "SELECT counted FROM public.release_order WHERE release_id = ?";
    private static final String ADD_ORDER =
            "INSERT INTO public.release_order (release_id, released_at, released_by, counted) VALUES (?, ?, ?, ?::json)";
    private static final String ADD_PERIOD = """
            INSERT INTO public.released_period (release_id, period_from, period_to, revision, tables, jws)
            VALUES (?, ?, ?, ?, ?::json, ?)
            """;
    private static final String LOCK = "SELECT pg_advisory_lock(hashtextextended('releases', 0))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtextextended('releases', 0))";

    /** What later decisions need of an earlier one. */
    record Kept(Period period, int revision, Map<String, Set<String>> tables, Counted counted) {
        Released released() {
            return new Released(period, tables, Chronicle.of(counted.chronicle()));
        }
    }

    private ReleaseTable() {}

    /** Waits until nobody else releases. Of the session: a transaction that waited would see what was before. */
    static void lock(Connection connection) throws SQLException {
        run(connection, LOCK);
    }

    static void unlock(Connection connection) throws SQLException {
        run(connection, UNLOCK);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** The number of the newest; 0 when there is none. */
    static long newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** All after {@code number}, in order. */
    static List<Release> since(Connection connection, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SINCE)) {
            statement.setLong(1, number);
            return read(statement);
        }
    }

    /** All periods that one order released. */
    static List<Release> of(Connection connection, UUID releaseId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_ORDER)) {
            statement.setObject(1, releaseId);
            return read(statement);
        }
    }

    /** What was counted when the order was given. */
    static Counted counted(Connection connection, UUID releaseId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNTED)) {
            statement.setObject(1, releaseId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return ReleaseDocument.JSON.readValue(row.getString(1), Counted.class);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was counted for a release is kept as JSON", e);
        }
    }

    /** All that was ever released, in order. */
    static List<Kept> kept(Connection connection) throws SQLException {
        Map<UUID, Counted> known = new HashMap<>();
        List<Kept> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(KEPT);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID order = row.getObject(5, UUID.class);
                Counted counted = known.get(order);
                if (counted == null) {
                    counted = ReleaseDocument.JSON.readValue(row.getString(6), Counted.class);
                    known.put(order, counted);
                }
                Map<String, Set<String>> tables =
                        ReleaseDocument.JSON.readValue(row.getString(4), new TypeReference<>() {});
                all.add(new Kept(period(row, 1), row.getInt(3), tables, counted));
            }
            return all;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was counted for a release is kept as JSON", e);
        }
    }

    static void add(Connection connection, UUID releaseId, Instant at, String by, Counted counted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD_ORDER)) {
            statement.setObject(1, releaseId);
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            statement.setString(3, by);
            statement.setString(4, json(counted));
            statement.executeUpdate();
        }
    }

    static void add(Connection connection, Release release, Map<String, Set<String>> tables) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD_PERIOD)) {
            statement.setObject(1, release.releaseId());
            statement.setObject(2, release.period().from());
            statement.setObject(3, release.period().to());
            statement.setInt(4, release.revision());
            statement.setString(5, json(tables));
            statement.setString(6, release.jws());
            statement.executeUpdate();
        }
    }

    private static String json(Object value) {
        try {
            return ReleaseDocument.JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and texts are JSON", e);
        }
    }

    private static List<Release> read(PreparedStatement statement) throws SQLException {
        List<Release> releases = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                releases.add(new Release(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        period(row, 4),
                        row.getInt(6),
                        row.getString(7)));
            }
        }
        return releases;
    }

    private static Period period(ResultSet row, int column) throws SQLException {
        return new Period(row.getObject(column, LocalDate.class), row.getObject(column + 1, LocalDate.class));
    }
}
