package org.vigie.eventlog.postgres;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;

/**
 * Writes tables anew after erasures: that of the subjects' keys, and those of projections that have something personal in the clear. An ordinary
 * vacuum gives up the place of an old row and leaves its bytes there; this leaves them in no file of the table. One instance does it for all, and
 * nobody waits long: it gives way to who reads a table for longer than a moment, such as a backup, and comes again.
 */
public final class ErasureVacuum {
    private static final Logger LOG = Logger.getLogger(ErasureVacuum.class);
    private static final String KEYS = "subject_key";

    /** Ends with the session, so a crash needs no tidying. */
    private static final String ALONE = "SELECT pg_try_advisory_lock(hashtext('erasure_vacuum'))";

    private static final String NOT_ALONE = "SELECT pg_advisory_unlock(hashtext('erasure_vacuum'))";

    /** Others queue behind who waits for a table. */
    private static final String GIVE_WAY = "SET lock_timeout = '1s'";

    private static final String HEAD = "SELECT l.destroyed, h.position FROM erasure_ledger_end l CROSS JOIN log_head h";
    private static final String DONE_BEFORE = "SELECT destroyed FROM erasure_vacuum WHERE place = ?";
    private static final String DONE = """
            INSERT INTO erasure_vacuum (place, destroyed) VALUES (?, ?)
            ON CONFLICT (place) DO UPDATE SET destroyed = excluded.destroyed""";

    /** The rows that an erasure takes away are gone. */
    private static final String READ_SO_FAR = """
            SELECT EXISTS (SELECT FROM subscription s JOIN subscription_position p USING (name, version, build)
                            WHERE s.name = ? AND s.live AND p.topic = 'log' AND p.position >= ?)
               AND NOT EXISTS (SELECT FROM parked_event WHERE name = ?)""";

    private static final String TABLES_OF =
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = ? ORDER BY tablename";

    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+");

    private final DataSource database;
    private final Set<String> projections;
    private final Duration pause;
    private final StopSignal stop = new StopSignal();
    private volatile long remaining;

    /**
     * @param database of the log, as its service's role
     * @param projections of this log whose tables have something personal in the clear
     * @param pause between two looks
     */
    public ErasureVacuum(DataSource database, Set<String> projections, Duration pause, MeterRegistry meters) {
        this.database = database;
        this.projections = Set.copyOf(projections);
        this.pause = pause;
        Gauge.builder("eventlog.erasures.remaining", this, vacuum -> vacuum.remaining)
                .description("Erasures after which not every table was written anew yet, as this instance last saw it")
                .register(meters);
    }

    /** The work as a task that is not started yet. */
    public BackgroundTask task() {
        return new BackgroundTask("eventlog-erasure-vacuum", stop, this::run, () -> {});
    }

    private void run() throws InterruptedException {
        do {
            try {
                vacuum();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("what was erased stays in files of tables until the next try: %s", Failure.describe(e));
            }
        } while (!stop.await(pause));
    }

    /**
     * Writes each table anew unless nothing was erased since it last was.
     *
     * @return whether nothing erased is in any of them now
     * @throws SQLException when somebody holds a table, or the database is away
     */
    public boolean vacuum() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isTrue(statement.executeQuery(ALONE))) {
                remaining = 0; // the other says how many
                return false;
            }
            try {
                statement.execute(GIVE_WAY);
                return vacuum(statement);
            } finally {
                statement.execute("RESET lock_timeout");
                statement.execute(NOT_ALONE);
            }
        }
    }

    private boolean vacuum(Statement statement) throws SQLException {
        Head head = head(statement);
        Connection connection = statement.getConnection();
        long most = head.destroyed() - before(connection, KEYS);
        boolean clean = most == 0 || vacuum(statement, KEYS, List.of(KEYS), head);
        for (String projection : projections) {
            long since = head.destroyed() - before(connection, projection);
            most = Math.max(most, since);
            clean &= since == 0
                    || (hasRead(connection, projection, head)
                            && vacuum(statement, projection, tablesOf(connection, projection), head));
        }
        remaining = clean ? 0 : most;
        return clean;
    }

    private static boolean vacuum(Statement statement, String place, List<String> tables, Head head)
            throws SQLException {
        long kept = 0;
        for (String table : tables) {
            statement.clearWarnings();
            statement.execute("VACUUM (FULL, VERBOSE) " + table);
            kept += keptForReaders(statement.getWarnings());
        }
        if (kept > 0) {
            LOG.infof("a long transaction still reads %d old rows of %s; the next try removes them", kept, place);
            return false;
        }
        try (PreparedStatement done = statement.getConnection().prepareStatement(DONE)) {
            done.setString(1, place);
            done.setLong(2, head.destroyed());
            done.executeUpdate();
        }
        LOG.infof("%s was written anew after erasures", place);
        return true;
    }

    private static Head head(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(HEAD)) {
            row.next();
            return new Head(row.getLong(1), row.getLong(2));
        }
    }

    private static long before(Connection connection, String place) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DONE_BEFORE)) {
            select.setString(1, place);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static boolean hasRead(Connection connection, String projection, Head head) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ_SO_FAR)) {
            select.setString(1, projection);
            select.setLong(2, head.position());
            select.setString(3, projection);
            return isTrue(select.executeQuery());
        }
    }

    private static List<String> tablesOf(Connection connection, String projection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(TABLES_OF)) {
            select.setString(1, projection);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    /**
     * How many dead rows were carried over since a transaction from before may still read them: the first number of PostgreSQL's details, in
     * whatever language. Without any details nothing is known to be gone.
     */
    private static long keptForReaders(@Nullable SQLWarning first) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            ServerErrorMessage message =
                    warning instanceof PSQLWarning postgres ? postgres.getServerErrorMessage() : null;
            String detail = message == null ? null : message.getDetail();
            if (detail != null) {
                Matcher number = FIRST_NUMBER.matcher(detail);
                return number.find() ? Long.parseLong(number.group()) : 1;
            }
        }
        return 1;
    }

    private static boolean isTrue(ResultSet answer) throws SQLException {
        try (ResultSet row = answer) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * What there was before tables were looked at.
     *
     * @param destroyed how often keys were destroyed
     * @param position of the log's last event
     */
    private record Head(long destroyed, long position) {}
}
