package org.vigie.analytics.readmodel.activity.referrals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.vigie.analytics.domain.ReferralFacts;
import org.vigie.analytics.domain.ReferralStep;
import org.vigie.analytics.readmodel.activity.chapter.FactsJson;

/** Referrals, and how many are in each status, kept as a count so that a scrape never counts rows. */
final class ReferralTables {
    private static final String READ =
            "SELECT referral_id, status, opened_at, steps FROM referral_facts WHERE referral_id = ANY (?)";
    private static final String WRITE = """
            INSERT INTO referral_facts (referral_id, status, opened_at, steps) VALUES (?, ?, ?, ?::json)
            ON CONFLICT (referral_id) DO UPDATE SET
                status = EXCLUDED.status, opened_at = EXCLUDED.opened_at, steps = EXCLUDED.steps
            """;
    private static final String ADD_TO_COUNT = """
            INSERT INTO referral_count (status, referrals)
            SELECT * FROM unnest(?::text[], ?::bigint[]) AS amount (status, referrals) ORDER BY status
            ON CONFLICT (status) DO UPDATE SET referrals = referral_count.referrals + EXCLUDED.referrals
            """;

    Map<UUID, ReferralFacts> read(Connection transaction, Collection<UUID> ids) throws SQLException {
        Map<UUID, ReferralFacts> referrals = new HashMap<>();
        try (PreparedStatement statement = transaction.prepareStatement(READ)) {
            statement.setArray(1, transaction.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    OffsetDateTime openedAt = rows.getObject(3, OffsetDateTime.class);
                    referrals.put(
                            rows.getObject(1, UUID.class),
                            new ReferralFacts(
                                    rows.getString(2),
                                    openedAt.toInstant(),
                                    FactsJson.readList(rows.getString(4), ReferralStep.class)));
                }
            }
        }
        return referrals;
    }

    void write(Connection transaction, Map<UUID, ReferralFacts> referrals) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(WRITE)) {
            for (Map.Entry<UUID, ReferralFacts> entry : referrals.entrySet()) {
                statement.setObject(1, entry.getKey());
                statement.setString(2, entry.getValue().status());
                statement.setObject(3, entry.getValue().openedAt().atOffset(ZoneOffset.UTC));
                statement.setString(4, FactsJson.write(entry.getValue().steps()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void addToCounts(Connection transaction, Map<String, Long> amounts) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(ADD_TO_COUNT)) {
            statement.setArray(
                    1, transaction.createArrayOf("text", amounts.keySet().toArray()));
            statement.setArray(
                    2, transaction.createArrayOf("bigint", amounts.values().toArray()));
            statement.executeUpdate();
        }
    }
}
