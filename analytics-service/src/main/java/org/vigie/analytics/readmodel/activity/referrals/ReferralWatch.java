package org.vigie.analytics.readmodel.activity.referrals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What those look at who watch that no referral is forgotten.
 *
 * @param byStatus how many are in each status
 * @param oldestUnacknowledged when the one was opened that waits longest for an authority to say it has it; null when none waits
 */
public record ReferralWatch(
        Map<String, Long> byStatus, @Nullable Instant oldestUnacknowledged) {
    private static final String COUNTS = "SELECT status, referrals FROM referral_count";
    private static final String OLDEST = """
            SELECT min(opened_at) FROM referral_facts WHERE status IN ('ROUTED', 'WAITING', 'SENT', 'UNROUTABLE')
            """;

    /** The state of affairs now. */
    public static ReferralWatch read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Map<String, Long> counts = new HashMap<>();
            try (ResultSet rows = statement.executeQuery(COUNTS)) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
            try (ResultSet row = statement.executeQuery(OLDEST)) {
                row.next();
                @Nullable OffsetDateTime oldest = row.getObject(1, OffsetDateTime.class);
                return new ReferralWatch(counts, oldest == null ? null : oldest.toInstant());
            }
        }
    }
}
