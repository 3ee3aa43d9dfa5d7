package org.vigie.analytics.readmodel.activity.counters;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/** Every department that was ever told. */
final class ToldDepartments {
    private static final String ADD = """
            INSERT INTO told_department (department)
            SELECT * FROM unnest(?::text[]) AS told (department) ORDER BY department
            ON CONFLICT DO NOTHING
            """;

    private ToldDepartments() {}

    static void add(Connection transaction, Set<String> departments) throws SQLException {
        if (departments.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = transaction.prepareStatement(ADD)) {
            statement.setArray(1, transaction.createArrayOf("text", departments.toArray()));
            statement.executeUpdate();
        }
    }
}
