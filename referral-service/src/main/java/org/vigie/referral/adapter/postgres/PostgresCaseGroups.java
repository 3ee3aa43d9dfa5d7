package org.vigie.referral.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.referral.application.CaseGroups;

/** Merged cases in the table {@code merged_case}. */
@ApplicationScoped
public class PostgresCaseGroups implements CaseGroups {
    private static final String MERGE = """
            INSERT INTO merged_case (case_id, into_case_id) VALUES (?, ?)
            ON CONFLICT (case_id) DO UPDATE SET into_case_id = excluded.into_case_id
            """;
    private static final String PART = "DELETE FROM merged_case WHERE case_id = ?";

    /** Up to the case that stays, and down from it; UNION ends where a case was seen before. */
    private static final String GROUP = """
            WITH RECURSIVE up (case_id) AS (
                VALUES (?::uuid)
                UNION SELECT m.into_case_id FROM up JOIN merged_case m USING (case_id)
            ), down (case_id) AS (
                SELECT case_id FROM up
                UNION SELECT m.case_id FROM down JOIN merged_case m ON m.into_case_id = down.case_id
            )
            SELECT case_id FROM down
            """;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DataSource database;

    PostgresCaseGroups(DataSource database) {
        this.database = database;
    }

    @Override
    public void merge(UUID caseId, UUID intoCaseId) {
        update(MERGE, caseId, intoCaseId);
    }

    @Override
    public void part(UUID caseId) {
        update(PART, caseId);
    }

    @Override
    public Set<UUID> of(UUID caseId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(GROUP)) {
            statement.setObject(1, caseId);
            Set<UUID> group = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    group.add(rows.getObject(1, UUID.class));
                }
            }
            return group;
        } catch (SQLException e) {
            throw new LogUnavailableException("merged cases cannot be read now", RETRY_AFTER, e);
        }
    }

    private void update(String sql, UUID... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new LogUnavailableException("merged cases cannot be kept now", RETRY_AFTER, e);
        }
    }
}
