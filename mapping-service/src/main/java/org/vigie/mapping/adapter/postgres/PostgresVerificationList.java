package org.vigie.mapping.adapter.postgres;

import static org.vigie.mapping.adapter.postgres.Prepared.prepared;
import static org.vigie.mapping.adapter.postgres.Prepared.utc;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.mapping.application.verification.Due;
import org.vigie.mapping.application.verification.VerificationList;

/** The list in the projection {@code partner}, and what was sent in {@code verification_mail}. */
@ApplicationScoped
class PostgresVerificationList implements VerificationList {
    /** Of several that claim one at once the first has it: the others find it claimed when they have waited for its row. */
    private static final String CLAIM = """
            WITH due AS (
                SELECT p.partner_id, p.assured_on FROM partner p
                  LEFT JOIN verification_mail m ON m.partner_id = p.partner_id AND m.assured_on = p.assured_on
                 WHERE p.closed_on IS NULL AND p.merged_into IS NULL AND p.has_email AND p.verify_by <= ?
                   AND (m.partner_id IS NULL OR m.state <> 'CLAIMED' AND m.retry_at <= ? AND m.sent <= ?)
                 ORDER BY p.verify_by, p.partner_id LIMIT ?)
            INSERT INTO verification_mail (partner_id, assured_on, state, claimed_at)
            SELECT partner_id, assured_on, 'CLAIMED', ? FROM due ORDER BY partner_id
            ON CONFLICT (partner_id, assured_on) DO UPDATE SET state = 'CLAIMED', claimed_at = excluded.claimed_at
             WHERE verification_mail.state <> 'CLAIMED' AND verification_mail.retry_at <= excluded.claimed_at
            RETURNING partner_id, assured_on, sent
            """;

    private static final String ASKED = """
            UPDATE verification_mail SET state = 'ASKED', asked_at = ?, retry_at = ?, sent = sent + 1
             WHERE partner_id = ? AND assured_on = ?
            """;
    private static final String ANSWERED =
            "UPDATE verification_mail SET state = 'ASKED', retry_at = NULL WHERE partner_id = ? AND assured_on = ?";
    private static final String PUT_OFF =
            "UPDATE verification_mail SET state = 'PUT_OFF', retry_at = ? WHERE partner_id = ? AND assured_on = ?";
    private static final String FORGET = "DELETE FROM verification_mail WHERE partner_id = ? AND assured_on = ?";
    private static final String LAST_ASKED = """
            SELECT partner_id, max(asked_at) FROM verification_mail
             WHERE partner_id = ANY (?) AND asked_at IS NOT NULL GROUP BY partner_id
            """;

    private final DataSource database;

    PostgresVerificationList(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Due> claim(int limit, LocalDate until, int reminders, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, CLAIM, until, utc(now), reminders, limit, utc(now));
                ResultSet rows = statement.executeQuery()) {
            List<Due> claimed = new ArrayList<>();
            while (rows.next()) {
                claimed.add(new Due(rows.getObject(1, UUID.class), rows.getObject(2, LocalDate.class), rows.getInt(3)));
            }
            return claimed;
        } catch (SQLException e) {
            throw new IllegalStateException("verifications cannot be claimed now", e);
        }
    }

    @Override
    public void asked(Due due, Instant at, Instant linkEnds) {
        write(ASKED, utc(at), utc(linkEnds), due.partnerId(), due.assuredOn());
    }

    @Override
    public void answered(Due due) {
        write(ANSWERED, due.partnerId(), due.assuredOn());
    }

    @Override
    public void putOff(Due due, Instant retryAt) {
        write(PUT_OFF, utc(retryAt), due.partnerId(), due.assuredOn());
    }

    @Override
    public void forget(Due due) {
        write(FORGET, due.partnerId(), due.assuredOn());
    }

    @Override
    public Map<UUID, Instant> lastAsked(Collection<UUID> partnerIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LAST_ASKED)) {
            statement.setArray(1, connection.createArrayOf("uuid", partnerIds.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                Map<UUID, Instant> asked = new HashMap<>();
                while (rows.next()) {
                    asked.put(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
                return asked;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("verifications cannot be read now", e);
        }
    }

    private void write(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("verifications cannot be written now", e);
        }
    }
}
