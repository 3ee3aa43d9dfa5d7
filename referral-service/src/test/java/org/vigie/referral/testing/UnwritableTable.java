package org.vigie.referral.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** A table to which the service can add nothing: whatever it did before, it dies before it has noted that. */
public final class UnwritableTable implements AutoCloseable {
    private final String table;

    public UnwritableTable(String table) throws SQLException {
        this.table = table;
        execute("REVOKE INSERT ON %s FROM \"%s\"");
    }

    /** The service can write again. */
    @Override
    public void close() throws SQLException {
        execute("GRANT INSERT ON %s TO \"%s\"");
    }

    private void execute(String change) throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                Statement statement = connection.createStatement()) {
            statement.execute(change.formatted(table, config.getValue("quarkus.datasource.username", String.class)));
        }
    }
}
