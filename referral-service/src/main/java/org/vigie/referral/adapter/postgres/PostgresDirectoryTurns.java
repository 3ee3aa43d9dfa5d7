package org.vigie.referral.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.referral.application.DirectoryTurns;

/**
 * By a lock that a transaction of its own holds until the change is durable. Those who wait in the same instance wait here, so that
 * not all connections are theirs. Were the lock's connection lost during a change that is being written all the same, another could
 * be made beside it: two failures in the same milliseconds, and the directory then says which of both receives.
 */
@ApplicationScoped
public class PostgresDirectoryTurns implements DirectoryTurns {
    private static final String PATIENCE = "SET LOCAL lock_timeout = '10s'";
    private static final String TAKE = "SELECT pg_advisory_xact_lock(hashtextextended('directory of authorities', 0))";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final DataSource database;
    private final Lock here = new ReentrantLock();

    /** For the container. */
    public PostgresDirectoryTurns(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> T take(Supplier<T> change) {
        here.lock();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(PATIENCE);
                statement.execute(TAKE);
                return change.get();
            } finally {
                connection.rollback(); // nothing was written
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LogUnavailableException("the directory cannot be changed now", RETRY_AFTER, e);
        } finally {
            here.unlock();
        }
    }
}
