package org.vigie.eventlog.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Holds the head as another instance would, so that a test decides what waits when the writer goes on. */
public final class HeadLock implements AutoCloseable {
    private final Connection connection;

    public HeadLock(TestDatabase database) throws SQLException {
        connection = database.service().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT FROM log_head FOR UPDATE");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
