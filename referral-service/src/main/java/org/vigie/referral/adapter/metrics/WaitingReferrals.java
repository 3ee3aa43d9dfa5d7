package org.vigie.referral.adapter.metrics;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.vigie.operations.Counted;
import org.vigie.operations.Counts;

/**
 * {@code vigie_referrals_waiting{status}}: referrals that no authority has yet; how long the first of them has waited, and the first
 * in immediate danger that was sent and not acknowledged, 0 when there is none. {@code vigie_referrals_undecided{urgency}}: those that wait for
 * a coordinator's decision, and how long the first of them has.
 */
@Singleton
final class WaitingReferrals implements Counted {
    private static final String UNDECIDED = "vigie.referrals.undecided";
    private static final String OLDEST_UNDECIDED = "vigie.referrals.oldest.undecided.seconds";
    private static final String WAITING = "vigie.referrals.waiting";
    private static final String UNDELIVERED = "vigie.referrals.oldest.undelivered.seconds";
    private static final String UNACKNOWLEDGED = "vigie.referrals.oldest.urgent.unacknowledged.seconds";

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE status = 'ROUTED') AS routed,
                count(*) FILTER (WHERE status = 'WAITING') AS waiting,
                count(*) FILTER (WHERE status = 'UNROUTABLE') AS unroutable,
                extract(epoch FROM now() - min(coalesce(routed_at, opened_at)) FILTER (WHERE status <> 'SENT'))
                    AS undelivered,
                extract(epoch FROM now() - min(sent_at) FILTER (WHERE status = 'SENT' AND urgency = 'IMMEDIATE_DANGER'))
                    AS unacknowledged
            FROM referral_view WHERE status IN ('ROUTED', 'WAITING', 'UNROUTABLE', 'SENT')
            """;

    private static final String COUNT_UNDECIDED = """
            SELECT u.urgency, count(undecided_since) AS referrals,
                coalesce(extract(epoch FROM now() - min(undecided_since)), 0) AS oldest
            FROM (VALUES ('NORMAL'), ('IMMEDIATE_DANGER')) AS u (urgency)
            LEFT JOIN referral_view AS r ON r.urgency = u.urgency AND undecided_since IS NOT NULL
            GROUP BY u.urgency
            """;

    @Override
    public Map<String, String> gauges() {
        return Map.of(
                WAITING, "Referrals that no authority has yet",
                UNDELIVERED, "How long a referral has waited for its authority",
                UNDECIDED, "Referrals that were refused, or have no authority, and wait for a coordinator's decision",
                OLDEST_UNDECIDED, "How long the first of them has waited",
                UNACKNOWLEDGED, "How long ago a referral in immediate danger was sent that nobody acknowledged");
    }

    @Override
    public void count(Connection database, Counts counts) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            counts.add(WAITING, row.getLong("routed"), "status", "ROUTED");
            counts.add(WAITING, row.getLong("waiting"), "status", "WAITING");
            counts.add(WAITING, row.getLong("unroutable"), "status", "UNROUTABLE");
            counts.add(UNDELIVERED, row.getDouble("undelivered"));
            counts.add(UNACKNOWLEDGED, row.getDouble("unacknowledged"));
        }
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(COUNT_UNDECIDED)) {
            while (row.next()) {
                counts.add(UNDECIDED, row.getLong("referrals"), "urgency", row.getString("urgency"));
                counts.add(OLDEST_UNDECIDED, row.getDouble("oldest"), "urgency", row.getString("urgency"));
            }
        }
    }
}
