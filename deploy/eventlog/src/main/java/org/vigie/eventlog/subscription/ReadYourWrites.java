package org.vigie.eventlog.subscription;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import javax.sql.DataSource;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.signal.AppendSignal;

/**
 * Lets whoever was told that something is recorded find it in a list: before the list is read, its projection takes in what
 * the log holds by then. That is a matter of milliseconds, whichever instance wrote and whichever one is asked.
 */
@Singleton
public class ReadYourWrites {
    private static final String POSITION = """
            SELECT coalesce(max(p.position), 0)
              FROM subscription s LEFT JOIN subscription_position p USING (name, version, build)
             WHERE s.live AND s.name = ? AND s.version = ?
             GROUP BY s.name""";
    private static final String MORE = "SELECT EXISTS (SELECT FROM event WHERE position > ? AND stream_type = ?)";
    private static final String SET_ASIDE = """
            SELECT EXISTS (SELECT FROM subscription s JOIN parked_event USING (name, version, build)
                            WHERE s.live AND s.name = ?)""";
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(32);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final EventLog log;
    private final DataSource database;
    private final AppendSignal signal;

    /** For the container. */
    public ReadYourWrites(EventLog log, DataSource database, AppendSignal signal) {
        this.log = log;
        this.database = database;
        this.signal = signal;
    }

    /**
     * Waits until {@code projection} shows all that the log holds now, for {@code patience} at most. A projection that is far
     * behind, being rebuilt or stopped, is better shown as it is than not at all. Blocks: call it on a virtual thread.
     *
     * @return whether it shows all of it, but for what it {@link #hasSetAside}
     * @throws LogUnavailableException when the database does not say
     */
    public boolean await(LogProjection projection, Duration patience) {
        long end = log.head().position();
        return end == 0 || await(projection, patience, position -> position >= end);
    }

    /**
     * Waits as {@link #await(LogProjection, Duration)} does, for streams of one type alone: where they are rare among many others, there
     * is nearly never anything to wait for.
     *
     * @throws LogUnavailableException when the database does not say
     */
    public boolean await(LogProjection projection, String streamType, Duration patience) {
        return await(projection, patience, position -> !hasMore(streamType, position));
    }

    private boolean await(LogProjection projection, Duration patience, LongPredicate shown) {
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = SHORTEST_PAUSE.toNanos();
        while (true) {
            Optional<Long> position = position(projection);
            if (position.isPresent() && shown.test(position.get())) {
                return true;
            }
            if (position.isEmpty()
                    || System.nanoTime() > deadline
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            signal.hurry();
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
        }
    }

    private boolean hasMore(String streamType, long position) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MORE)) {
            select.setLong(1, position);
            select.setString(2, streamType);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new LogUnavailableException("the log cannot be read now", RETRY_AFTER, e);
        }
    }

    /**
     * Whether {@code projection} lacks events that fail and wait for an operator.
     *
     * @throws LogUnavailableException when the database does not say
     */
    public boolean hasSetAside(LogProjection projection) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SET_ASIDE)) {
            select.setString(1, projection.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new LogUnavailableException("what a projection set aside cannot be read now", RETRY_AFTER, e);
        }
    }

    /** Empty when what is read is of another version, which need not move any more. */
    private Optional<Long> position(LogProjection projection) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(POSITION)) {
            select.setString(1, projection.name());
            select.setInt(2, projection.version());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LogUnavailableException("the position of a projection cannot be read now", RETRY_AFTER, e);
        }
    }
}
