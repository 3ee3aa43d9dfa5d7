package org.vigie.local.postgresql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A running PostgreSQL, wherever it runs. */
public interface PostgreSqlServer {
    String host();

    int port();

    /** The superuser. */
    String user();

    /** The superuser's password, and that of every role that {@link #createDatabase} makes. */
    String password();

    default String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host(), port(), database);
    }

    /**
     * Makes the database with the roles {@code <name>_owner} and {@code <name>}, or leaves it as it is when it is there.
     *
     * @param name small letters, digits and underscores
     */
    default Database createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) throw new IllegalArgumentException("not a database name: " + name);
        String owner = name + "_owner";
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), user(), password());
                Statement sql = connection.createStatement()) {
            for (String role : new String[] {owner, name}) {
                if (!exists(sql, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'"))
                    sql.execute("CREATE ROLE " + role + " LOGIN");
                sql.execute("ALTER ROLE " + role + " PASSWORD '" + password() + "'");
            }
            if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'"))
                sql.execute("CREATE DATABASE " + name + " OWNER " + owner);
            return new Database(jdbcUrl(name), owner, password(), name, password());
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot make the database " + name + ": " + refused.getMessage(), refused);
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next();
        }
    }
}
