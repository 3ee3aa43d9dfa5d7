package org.vigie.analytics.readmodel.activity.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vigie.analytics.domain.CaseMerge;
import org.vigie.analytics.domain.SameMinor;

/** Standing merges by the case that was absorbed. Its lock decides who may change what counts as one case (decision 43). */
final class CaseMergesTable {
    private static final String SHARE = "LOCK TABLE case_merge IN ROW SHARE MODE";
    private static final String CHANGE = "LOCK TABLE case_merge IN EXCLUSIVE MODE";

    /** All merges of the groups that hold any of the cases. In the order of their key, so that no two writers deadlock. */
    private static final String LOCK_GROUPS = """
            WITH RECURSIVE member (case_id) AS (
                SELECT * FROM unnest(?::uuid[])
                UNION
                SELECT other.case_id
                  FROM member
                 CROSS JOIN LATERAL (
                    SELECT into_case_id FROM case_merge WHERE case_id = member.case_id
                    UNION ALL
                    SELECT case_id FROM case_merge WHERE into_case_id = member.case_id) AS other (case_id)
            )
            SELECT case_id, into_case_id, minors, into_minors FROM case_merge
             WHERE case_id IN (SELECT case_id FROM member) ORDER BY case_id FOR UPDATE
            """;

    private static final String WRITE = """
            INSERT INTO case_merge (case_id, into_case_id, minors, into_minors) VALUES (?, ?, ?, ?)
            ON CONFLICT (case_id) DO UPDATE SET
                into_case_id = EXCLUDED.into_case_id, minors = EXCLUDED.minors, into_minors = EXCLUDED.into_minors
            """;
    private static final String REMOVE = "DELETE FROM case_merge WHERE case_id = ANY (?)";

    /** Waits until nobody changes which cases are one, and keeps it so. */
    void share(Connection transaction) throws SQLException {
        lock(transaction, SHARE);
    }

    /** Waits until nobody counts cases, and keeps it so. */
    void change(Connection transaction) throws SQLException {
        lock(transaction, CHANGE);
    }

    private static void lock(Connection transaction, String sql) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The merges of all groups that any of {@code cases} is in. Until the transaction ends nobody else counts these groups. */
    Map<UUID, CaseMerge> lockGroups(Connection transaction, Collection<UUID> cases) throws SQLException {
        Map<UUID, CaseMerge> merges = new HashMap<>();
        try (PreparedStatement statement = transaction.prepareStatement(LOCK_GROUPS)) {
            statement.setArray(1, transaction.createArrayOf("uuid", cases.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    CaseMerge merge = merge(rows);
                    merges.put(merge.caseId(), merge);
                }
            }
        }
        return merges;
    }

    private static CaseMerge merge(ResultSet row) throws SQLException {
        UUID[] minors = (UUID[]) row.getArray(3).getArray();
        UUID[] intoMinors = (UUID[]) row.getArray(4).getArray();
        List<SameMinor> same = new ArrayList<>();
        for (int i = 0; i < minors.length; i++) {
            same.add(new SameMinor(minors[i], intoMinors[i]));
        }
        return new CaseMerge(row.getObject(1, UUID.class), row.getObject(2, UUID.class), same);
    }

    /** Makes {@code after} of {@code before}. */
    void write(Connection transaction, Map<UUID, CaseMerge> before, Map<UUID, CaseMerge> after) throws SQLException {
        List<UUID> undone =
                before.keySet().stream().filter(id -> !after.containsKey(id)).toList();
        try (PreparedStatement remove = transaction.prepareStatement(REMOVE);
                PreparedStatement write = transaction.prepareStatement(WRITE)) {
            remove.setArray(1, transaction.createArrayOf("uuid", undone.toArray()));
            remove.executeUpdate();
            for (CaseMerge merge : after.values()) {
                if (!merge.equals(before.get(merge.caseId()))) {
                    add(transaction, write, merge);
                }
            }
            write.executeBatch();
        }
    }

    private static void add(Connection transaction, PreparedStatement write, CaseMerge merge) throws SQLException {
        List<SameMinor> same = merge.sameMinors();
        write.setObject(1, merge.caseId());
        write.setObject(2, merge.intoCaseId());
        write.setArray(
                3,
                transaction.createArrayOf(
                        "uuid", same.stream().map(SameMinor::minorId).toArray()));
        write.setArray(
                4,
                transaction.createArrayOf(
                        "uuid", same.stream().map(SameMinor::intoMinorId).toArray()));
        write.addBatch();
    }
}
