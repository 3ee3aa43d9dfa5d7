package org.vigie.analytics.readmodel.activity.cases;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vigie.analytics.domain.CaseFacts;
import org.vigie.analytics.readmodel.activity.chapter.FactsJson;

/** Facts by case. A case belongs to one partition and so to one writer at a time. */
final class CaseFactsTable {
    private static final String READ = "SELECT case_id, facts FROM case_facts WHERE case_id = ANY (?)";
    private static final String WRITE = """
            INSERT INTO case_facts (case_id, facts)
            SELECT * FROM unnest(?::uuid[], ?::text[]::json[]) AS known (case_id, facts) ORDER BY case_id
            ON CONFLICT (case_id) DO UPDATE SET facts = EXCLUDED.facts
            """;

    Map<UUID, CaseFacts> read(Connection transaction, Collection<UUID> ids) throws SQLException {
        Map<UUID, CaseFacts> facts = new HashMap<>();
        try (PreparedStatement statement = transaction.prepareStatement(READ)) {
            Array array = transaction.createArrayOf("uuid", ids.toArray());
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.put(rows.getObject(1, UUID.class), FactsJson.read(rows.getString(2), CaseFacts.class));
                }
            }
        }
        return facts;
    }

    void write(Connection transaction, Map<UUID, CaseFacts> facts) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        facts.forEach((id, known) -> {
            ids.add(id);
            documents.add(FactsJson.write(known));
        });
        try (PreparedStatement statement = transaction.prepareStatement(WRITE)) {
            statement.setArray(1, transaction.createArrayOf("uuid", ids.toArray()));
            statement.setArray(2, transaction.createArrayOf("text", documents.toArray(String[]::new)));
            statement.executeUpdate();
        }
    }
}
