package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The builds of all subscriptions in the table {@code subscription}, where what is said of them outlives the process. */
final class BuildTable {
    private static final String COLUMNS = "name, version, build, live, status, reason, left_behind, starts";
    private static final String READ = "SELECT " + COLUMNS + " FROM subscription";
    private static final String KEY = " WHERE name = ? AND version = ? AND build = ?";
    private static final String ORDER = " ORDER BY name, version, build";

    /** Whoever makes or switches builds of a subscription does it alone. */
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('subscription ' || ?, 0))";

    private static final String ADD = """
            INSERT INTO subscription (name, version, build, live, left_behind, status, changed_at)
            VALUES (?, ?, ?, ?, ?, CASE WHEN ? THEN 'RUNNING' ELSE 'REBUILDING' END, clock_timestamp())""";
    private static final String START = """
            UPDATE subscription
               SET status = CASE WHEN live THEN 'RUNNING' ELSE 'REBUILDING' END, reason = NULL,
                   changed_at = CASE WHEN status = 'STOPPED' THEN clock_timestamp() ELSE changed_at END
             WHERE name = ? AND version = ? AND build = ? AND status <> 'CANCELLED'
            RETURNING\s""" + COLUMNS;
    private static final String SET_STATUS =
            "UPDATE subscription SET status = ?, reason = ?, changed_at = clock_timestamp()" + KEY;
    private static final String MAKE_LIVE =
            "UPDATE subscription SET live = true, status = 'RUNNING', changed_at = clock_timestamp()" + KEY;
    private static final String OFFER_TO_LEAVE = "UPDATE subscription SET to_leave = ?" + KEY;
    private static final String RESUME = """
            UPDATE subscription
               SET status = CASE WHEN live THEN 'RUNNING' ELSE 'REBUILDING' END, reason = NULL, starts = starts + 1,
                   left_behind = CASE WHEN to_leave IS NULL THEN left_behind ELSE left_behind || to_leave END,
                   to_leave = NULL, changed_at = clock_timestamp()""" + KEY;

    /** They come again under the new epoch, but for what a log that was restored to a time before does not tell again. */
    private static final String FORGET_PARKED = """
            DELETE FROM parked_event AS p USING subscription AS s
             WHERE s.name = ? AND s.version = ? AND s.build = ?
               AND p.name = s.name AND p.version = s.version AND p.build = s.build AND p.epoch = s.to_leave
               AND p.event_type <> ALL (?)""";

    private static final String REMOVE = "DELETE FROM subscription" + KEY;

    private BuildTable() {}

    /** Waits until nobody else makes or switches builds of {@code name}, until this transaction ends. */
    static void alone(Connection transaction, String name) throws SQLException {
        try (PreparedStatement lock = transaction.prepareStatement(ALONE)) {
            lock.setString(1, name);
            lock.execute();
        }
    }

    /** Every build there is. */
    static List<BuildRow> all(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ + ORDER)) {
            return rows(select);
        }
    }

    /** The builds of one subscription, oldest first. */
    static List<BuildRow> of(Connection connection, String name) throws SQLException {
        return where(connection, name, "");
    }

    /** The builds of one subscription, which nobody changes or adds positions to before this transaction ends. */
    static List<BuildRow> lock(Connection connection, String name) throws SQLException {
        return where(connection, name, " FOR UPDATE");
    }

    private static List<BuildRow> where(Connection connection, String name, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ + " WHERE name = ?" + ORDER + lock)) {
            select.setString(1, name);
            return rows(select);
        }
    }

    /** The row of {@code build}, unless it is gone. */
    static Optional<BuildRow> find(Connection connection, Build build) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ + KEY)) {
            key(select, 1, build);
            return rows(select).stream().findFirst();
        }
    }

    static void add(Connection connection, Build build, boolean live, Collection<UUID> leftBehind) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            int next = key(add, 1, build);
            add.setBoolean(next, live);
            add.setArray(next + 1, connection.createArrayOf("uuid", leftBehind.toArray()));
            add.setBoolean(next + 2, live);
            add.executeUpdate();
        }
    }

    /** Says that {@code build} is at work; empty when it is gone or cancelled, so that nobody may work on it. */
    static Optional<BuildRow> start(Connection connection, Build build) throws SQLException {
        try (PreparedStatement start = connection.prepareStatement(START)) {
            key(start, 1, build);
            return rows(start).stream().findFirst();
        }
    }

    static void stopped(Connection connection, Build build, String reason) throws SQLException {
        setStatus(connection, build, BuildRow.Status.STOPPED, reason);
    }

    private static void setStatus(Connection connection, Build build, BuildRow.Status status, String reason)
            throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(SET_STATUS)) {
            set.setString(1, status.name());
            set.setString(2, reason);
            key(set, 3, build);
            set.executeUpdate();
        }
    }

    /** Writes down which epoch {@code build} is to leave behind once an operator lets it go on. */
    static void offerToLeave(Connection connection, Build build, UUID epoch) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(OFFER_TO_LEAVE)) {
            set.setObject(1, epoch);
            key(set, 2, build);
            set.executeUpdate();
        }
    }

    static void makeLive(Connection connection, Build build) throws SQLException {
        update(connection, MAKE_LIVE, build);
    }

    /** Keeps {@code build} from being worked on. */
    static void cancel(Connection connection, Build build, String reason) throws SQLException {
        setStatus(connection, build, BuildRow.Status.CANCELLED, reason);
    }

    /** Has every instance begin again on {@code build}, without the epoch that it was to leave, of which only {@code kept} types count. */
    static void resume(Connection connection, Build build, Set<String> kept) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET_PARKED)) {
            forget.setArray(key(forget, 1, build), connection.createArrayOf("text", kept.toArray()));
            forget.executeUpdate();
        }
        update(connection, RESUME, build);
    }

    /** Forgets {@code build} with its positions and the events it had set aside. */
    static void remove(Connection connection, Build build) throws SQLException {
        update(connection, REMOVE, build);
    }

    private static void update(Connection connection, String sql, Build build) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            key(update, 1, build);
            update.executeUpdate();
        }
    }

    /** Sets the parameters that name {@code build}, from {@code first}; returns the index after them. */
    static int key(PreparedStatement statement, int first, Build build) throws SQLException {
        statement.setString(first, build.name());
        statement.setInt(first + 1, build.version());
        statement.setInt(first + 2, build.number());
        return first + 3;
    }

    private static List<BuildRow> rows(PreparedStatement select) throws SQLException {
        List<BuildRow> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new BuildRow(
                        new Build(row.getString(1), row.getInt(2), row.getInt(3)),
                        row.getBoolean(4),
                        BuildRow.Status.valueOf(row.getString(5)),
                        row.getString(6),
                        Set.of((UUID[]) row.getArray(7).getArray()),
                        row.getInt(8)));
            }
        }
        return found;
    }
}
