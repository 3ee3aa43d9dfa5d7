package org.vigie.eventlog.subscription;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.LogUnavailableException;

/**
 * Lets whoever was told that something is recorded find it in a list: before the list is read, its projection takes in what
 * the log holds by then. That is a matter of milliseconds, whichever instance wrote and whichever one is asked.
 */
@Singleton
public class ReadYourWrites {
    private static final TopicPartition OWN_LOG = new TopicPartition("log", 0);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(32);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final EventLog log;
    private final DataSource database;

    /** For the container. */
    public ReadYourWrites(EventLog log, DataSource database) {
        this.log = log;
        this.database = database;
    }

    /**
     * Waits until {@code projection} shows all that the log holds now, for {@code patience} at most. A projection that is far
     * behind, being rebuilt or stopped, is better shown as it is than not at all. Blocks: call it on a virtual thread.
     *
     * @return whether it shows all of it
     * @throws LogUnavailableException when the database does not say
     */
    public boolean await(LogProjection projection, Duration patience) {
        long end = log.head().position();
        PositionTable positions = new PositionTable(projection.name(), projection.version());
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = SHORTEST_PAUSE.toNanos();
        while (position(positions) < end) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
        }
        return true;
    }

    private long position(PositionTable positions) {
        try (Connection connection = database.getConnection()) {
            return positions
                    .read(connection, Set.of(OWN_LOG))
                    .getOrDefault(OWN_LOG, Position.NONE)
                    .position();
        } catch (PositionsLostException _) {
            return Position.NONE.position(); // it has not started yet
        } catch (SQLException e) {
            throw new LogUnavailableException("the position of a projection cannot be read now", RETRY_AFTER, e);
        }
    }
}
