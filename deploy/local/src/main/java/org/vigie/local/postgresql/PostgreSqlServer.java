package org.vigie.local.postgresql;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A running PostgreSQL, wherever it runs. */
public interface PostgreSqlServer {
    String host();

    int port();

    /** The superuser. */
    String user();

    /** The superuser's password. */
    String password();

    default String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host(), port(), database);
    }

    /**
     * Makes the database with the roles {@code <name>_owner} and {@code <name>}, which alone may connect to it, or leaves it as it is when
     * it is there.
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
                sql.execute("ALTER ROLE " + role + " PASSWORD '" + passwordOf(role) + "'");
            }
            if (!exists(sql, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'"))
                sql.execute("CREATE DATABASE " + name + " OWNER " + owner);
            sql.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
            sql.execute("GRANT CONNECT ON DATABASE " + name + " TO " + name);
            return new Database(jdbcUrl(name), owner, passwordOf(owner), name, passwordOf(name));
        } catch (SQLException refused) {
            throw new IllegalStateException("cannot make the database " + name + ": " + refused.getMessage(), refused);
        }
    }

    /**
     * The password of a role that {@link #createDatabase} makes: the same each time, and of no use to find the superuser's or another
     * role's.
     */
    default String passwordOf(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next();
        }
    }
}
