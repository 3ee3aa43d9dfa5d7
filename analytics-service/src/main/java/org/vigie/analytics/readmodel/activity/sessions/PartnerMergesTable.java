package org.vigie.analytics.readmodel.activity.sessions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.vigie.analytics.readmodel.activity.sessions.SessionEvents.PartnerMerge;

/** The merges of partners that stand, by the entry that was merged. Who counts meetings shares its lock, who changes a merge has it alone. */
final class PartnerMergesTable {
    private static final String SHARE = "LOCK TABLE partner_merge IN ROW SHARE MODE";
    private static final String CHANGE = "LOCK TABLE partner_merge IN EXCLUSIVE MODE";

    /** All merges of the groups that hold any of the partners. */
    private static final String GROUPS = """
            WITH RECURSIVE member (partner_id) AS (
                SELECT * FROM unnest(?::uuid[])
                UNION
                SELECT other.partner_id
                  FROM member
                 CROSS JOIN LATERAL (
                    SELECT into_partner_id FROM partner_merge WHERE partner_id = member.partner_id
                    UNION ALL
                    SELECT partner_id FROM partner_merge WHERE into_partner_id = member.partner_id) AS other (partner_id)
            )
            SELECT partner_id, into_partner_id FROM partner_merge WHERE partner_id IN (SELECT partner_id FROM member)
            """;

    private static final String WRITE = """
            INSERT INTO partner_merge (partner_id, into_partner_id) VALUES (?, ?)
            ON CONFLICT (partner_id) DO UPDATE SET into_partner_id = EXCLUDED.into_partner_id
            """;
    private static final String REMOVE = "DELETE FROM partner_merge WHERE partner_id = ?";

    /** Waits until nobody changes which entries are one partner, and keeps it so. */
    void share(Connection transaction) throws SQLException {
        lock(transaction, SHARE);
    }

    /** Waits until nobody counts meetings, and keeps it so. */
    void change(Connection transaction) throws SQLException {
        lock(transaction, CHANGE);
    }

    private static void lock(Connection transaction, String sql) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What each entry of the groups that any of {@code partners} is in was merged into, if it was. */
    Map<UUID, UUID> groups(Connection transaction, Collection<UUID> partners) throws SQLException {
        Map<UUID, UUID> merges = new HashMap<>();
        try (PreparedStatement statement = transaction.prepareStatement(GROUPS)) {
            statement.setArray(1, transaction.createArrayOf("uuid", partners.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    merges.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
        }
        return merges;
    }

    /** Notes what was told of merges, in this order. */
    void write(Connection transaction, Collection<PartnerMerge> told) throws SQLException {
        try (PreparedStatement write = transaction.prepareStatement(WRITE);
                PreparedStatement remove = transaction.prepareStatement(REMOVE)) {
            for (PartnerMerge merge : told) {
                PreparedStatement statement = merge.stands() ? write : remove;
                statement.setObject(1, merge.partner());
                if (merge.stands()) {
                    statement.setObject(2, merge.into());
                }
                statement.executeUpdate();
            }
        }
    }
}
