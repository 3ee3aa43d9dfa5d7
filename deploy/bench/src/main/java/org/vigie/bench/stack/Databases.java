package org.vigie.bench.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.postgresql.PostgreSqlServer;

/**
 * The databases of one server, seen by its superuser.
 *
 * @param server where it is
 */
public record Databases(Endpoints.PostgreSql server) implements PostgreSqlServer {

    @Override
    public String host() {
        return server.host();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public String user() {
        return server.user();
    }

    @Override
    public String password() {
        return server.password();
    }

    /** Opens a connection of the superuser. */
    public Connection connect(String database) {
        return connect(database, user());
    }

    private Connection connect(String database, String role) {
        String password = role.equals(user()) ? password() : passwordOf(role);
        try {
            return DriverManager.getConnection(jdbcUrl(database) + "?ApplicationName=bench", role, password);
        } catch (SQLException refused) {
            throw new IllegalStateException("no connection to " + database, refused);
        }
    }

    /** Whether there is such a database. */
    public boolean exist(String database) {
        return number("postgres", "SELECT count(*) FROM pg_database WHERE datname = '" + database + "'") == 1;
    }

    /** Carries out the statements one by one. */
    public void execute(String database, String... statements) {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement()) {
            for (String statement : statements) sql.execute(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The first column of the query's only row. */
    public long number(String database, String query) {
        return Long.parseLong(rows(database, query).getFirst().getFirst());
    }

    /** All rows as text. */
    public List<List<String>> rows(String database, String query) {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++)
                    row.add(String.valueOf(result.getString(column)));
                rows.add(row);
            }
            return rows;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** What is written has reached the disk; nobody's turn begins with another's work. */
    public void checkpoint() {
        execute("postgres", "CHECKPOINT");
    }

    /** The settings that make a commit durable, as the server tells them to the role in the database. */
    public String durability(String database, String role) {
        List<String> told = new ArrayList<>();
        try (Connection connection = connect(database, role);
                Statement sql = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet row = sql.executeQuery("SHOW " + setting)) {
                    row.next();
                    told.add(setting + "=" + row.getString(1));
                }
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return String.join(" ", told);
    }

    public String version() {
        return rows("postgres", "SHOW server_version").getFirst().getFirst();
    }
}
