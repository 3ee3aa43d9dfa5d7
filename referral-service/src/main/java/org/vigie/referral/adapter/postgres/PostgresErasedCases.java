package org.vigie.referral.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.referral.application.ErasedCase;
import org.vigie.referral.application.ErasedCases;

/** Erased cases in the table {@code erased_case}. */
@ApplicationScoped
public class PostgresErasedCases implements ErasedCases {
    private static final String ADD =
            "INSERT INTO erased_case (case_id, event_id, correlation_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String FIND = "SELECT event_id, correlation_id FROM erased_case WHERE case_id = ?";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DataSource database;

    PostgresErasedCases(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(ErasedCase erased) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, erased.caseId());
            statement.setObject(2, erased.eventId());
            statement.setObject(3, erased.correlationId());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new LogUnavailableException("an erased case cannot be kept now", RETRY_AFTER, e);
        }
    }

    @Override
    public Optional<ErasedCase> find(UUID caseId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, caseId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new ErasedCase(caseId, row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LogUnavailableException("erased cases cannot be read now", RETRY_AFTER, e);
        }
    }
}
