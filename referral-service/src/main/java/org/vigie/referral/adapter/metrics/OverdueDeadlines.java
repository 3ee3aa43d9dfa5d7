package org.vigie.referral.adapter.metrics;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.vigie.operations.Counted;
import org.vigie.operations.Counts;

/** {@code vigie_deadlines_overdue{deadline,authority,urgency}}: deadlines that passed, grace included, and are still to be met. */
@Singleton
final class OverdueDeadlines implements Counted {
    private static final String GAUGE = "vigie.deadlines.overdue";
    private static final String COUNT = """
            SELECT kind, authority, urgent, count(*) FROM overdue_deadline GROUP BY kind, authority, urgent
            """;

    @Override
    public Map<String, String> gauges() {
        return Map.of(GAUGE, "Deadlines that passed and are still to be met");
    }

    @Override
    public void count(Connection database, Counts counts) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(COUNT);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.add(
                        GAUGE,
                        rows.getLong("count"),
                        "deadline",
                        rows.getString("kind"),
                        "authority",
                        rows.getString("authority"),
                        "urgency",
                        rows.getBoolean("urgent") ? "IMMEDIATE_DANGER" : "NORMAL");
            }
        }
    }
}
