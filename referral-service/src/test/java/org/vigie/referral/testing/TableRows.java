package org.vigie.referral.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All that lies in the service's database, as its owner sees it. */
@ApplicationScoped
public class TableRows {
    private static final String TABLES = """
            SELECT schemaname || '.' || tablename FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema')""";

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.password")
    String ownersPassword;

    /** Every row of every table, as text. */
    public List<String> all() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection(database, owner, ownersPassword);
                Statement statement = connection.createStatement()) {
            for (String table : column(statement, TABLES)) {
                rows.addAll(column(statement, rows(table)));
            }
        }
        return rows;
    }

    /** Every row of one table, as text. */
    public List<String> of(String table) throws SQLException {
        try (var connection = DriverManager.getConnection(database, owner, ownersPassword);
                Statement statement = connection.createStatement()) {
            return column(statement, rows(table));
        }
    }

    /** The tables, each with its schema. */
    public List<String> names() throws SQLException {
        try (var connection = DriverManager.getConnection(database, owner, ownersPassword);
                Statement statement = connection.createStatement()) {
            return column(statement, TABLES);
        }
    }

    private static String rows(String table) {
        return "SELECT t::text FROM " + table + " t";
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
