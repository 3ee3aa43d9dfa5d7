package org.vigie.eventlog.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;
import org.vigie.eventlog.erasure.ErasureLedger;
import org.vigie.eventlog.erasure.LedgerEnd;
import org.vigie.eventlog.erasure.LedgerEntry;

/** The writer's own connection with its prepared statements, until the first error. */
final class WriterSession implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WriterSession.class);

    private final Connection connection;
    private final AppendStatement append;
    private final HeadStatement head;
    private final FactsStatement facts;

    private WriterSession(Connection connection) throws SQLException {
        this.connection = connection;
        append = new AppendStatement(connection);
        head = new HeadStatement(connection);
        facts = new FactsStatement(connection);
    }

    static WriterSession open(DataSource dataSource, Duration commitTimeout) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            settle(connection, commitTimeout);
            return new WriterSession(connection);
        } catch (SQLException e) {
            discard(connection);
            throw e;
        }
    }

    /**
     * Statements are planned once and for all, perhaps while the tables are empty: without sequential scans that plan is right
     * ever after. A writer that stops dead while it holds the head must lose it before others stop waiting for it.
     */
    private static void settle(Connection connection, Duration commitTimeout) throws SQLException {
        long millis = commitTimeout.toMillis();
        connection.setNetworkTimeout(Runnable::run, (int) millis);
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    SET plan_cache_mode = force_generic_plan;
                    SET enable_seqscan = off;
                    SET idle_in_transaction_session_timeout = %d;
                    SET lock_timeout = %d""".formatted(millis * 4 / 10, millis * 8 / 10));
        }
    }

    /** Begins a transaction and locks the head. */
    HeadRow begin(LogClock clock) throws SQLException {
        connection.setAutoCommit(false);
        return head.lock(clock);
    }

    BatchFacts lookUp(List<PendingAppend> batch) throws SQLException {
        return facts.lookUp(batch);
    }

    /** Whether the batch was stored: durable when no transaction was begun, else with {@link #commit}. */
    boolean append(PlacedBatch batch, Instant now) throws SQLException {
        return append.execute(batch, now);
    }

    /** Has {@code ledger} keep {@code erased} before the keys are destroyed, both before {@link #commit}. */
    void erase(List<LedgerEntry> erased, ErasureLedger ledger) throws SQLException {
        LedgerEnd end = ledger.record(ErasureStatement.known(connection), erased);
        ErasureStatement.execute(connection, erased, end);
    }

    void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    void rollback() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Gives the connection back as it came. */
    @Override
    public void close() {
        try (connection;
                append;
                head;
                facts;
                Statement statement = connection.createStatement()) {
            statement.execute("RESET ALL");
            connection.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException e) {
            LOG.debugf("the writer's connection could not be given back in order: %s", e.getSQLState());
        }
    }

    /** Throws the connection away: after an error nothing is known about it. */
    void discard() {
        discard(connection);
    }

    /**
     * Closes the socket, so that the server gives up the lock on the head at once. The pool's own abort would leave the socket
     * open and lose the pool a connection (Agroal 3.0.1); a call that fails makes it forget this one.
     */
    private static void discard(Connection connection) {
        try (connection) {
            connection.unwrap(PgConnection.class).abort(Runnable::run);
            connection.createStatement().close();
        } catch (SQLException e) {
            LOG.debugf("a broken connection was thrown away: %s", e.getSQLState());
        }
    }
}
