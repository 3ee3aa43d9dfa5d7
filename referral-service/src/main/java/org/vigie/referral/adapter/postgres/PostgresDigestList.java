package org.vigie.referral.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.referral.application.deadline.DeadlineSettings;
import org.vigie.referral.application.delivery.digest.Digest;
import org.vigie.referral.application.delivery.digest.DigestList;
import org.vigie.referral.domain.authority.ChannelKind;

/** The list in the tables {@code digest_due} and {@code digest_entry}, which {@link DeadlinesProjection} fills, and what was sent. */
@ApplicationScoped
public class PostgresDigestList implements DigestList {
    private static final String LEASE = """
            WITH chosen AS (
                SELECT authority, day, slot FROM digest_due
                 WHERE ready_at <= ? AND (leased_until IS NULL OR leased_until <= ? OR leased_until > ?)
                 ORDER BY slot = '', ready_at
                 LIMIT ?
                 FOR UPDATE SKIP LOCKED)
            UPDATE digest_due d SET lease = ?, leased_until = ?
              FROM chosen c WHERE d.authority = c.authority AND d.day = c.day AND d.slot = c.slot
            RETURNING d.authority, d.day, d.slot, d.attempts
            """;

    private static final String REFERRALS =
            "SELECT referral_id FROM digest_entry WHERE authority = ? AND day = ? AND slot = ? ORDER BY referral_id";
    private static final String WAS_SENT = "SELECT 1 FROM digest_sent WHERE authority = ? AND day = ? AND slot = ?";
    private static final String PUT_OFF = """
            UPDATE digest_due SET ready_at = ?, attempts = attempts + 1, lease = NULL, leased_until = NULL
             WHERE lease = ? AND authority = ? AND day = ? AND slot = ?
            """;

    private static final String MOVE = """
            WITH gone AS (DELETE FROM digest_due WHERE lease = ? AND authority = ? AND day = ? AND slot = ? RETURNING 1),
                 entries AS (DELETE FROM digest_entry WHERE authority = ? AND day = ? AND slot = ? AND EXISTS (SELECT FROM gone)
                             RETURNING referral_id),
                 listed AS (INSERT INTO digest_entry (authority, day, slot, referral_id)
                            SELECT ?, ?, '', referral_id FROM entries ON CONFLICT DO NOTHING)
            INSERT INTO digest_due (authority, day, slot, ready_at) SELECT ?, ?, '', ? WHERE EXISTS (SELECT FROM gone)
            ON CONFLICT DO NOTHING
            """;

    /** What was added while it was being sent stays, for another one. */
    private static final String SETTLE = """
            WITH gone AS (
                DELETE FROM digest_entry WHERE authority = ? AND day = ? AND slot = ? AND referral_id = ANY (?))
            DELETE FROM digest_due WHERE lease = ? AND authority = ? AND day = ? AND slot = ? AND NOT EXISTS (
                SELECT FROM digest_entry e WHERE e.authority = digest_due.authority AND e.day = digest_due.day
                    AND e.slot = digest_due.slot AND e.referral_id <> ALL (?))
            """;

    private static final String SENT = """
            INSERT INTO digest_sent (authority, day, slot, channel, referrals, sent_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    /** Clocks of instances differ a little; a lease that ends later was taken by a clock that was ahead. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    private final DataSource database;
    private final DeadlineSettings settings;

    PostgresDigestList(DataSource database, DeadlineSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public List<Digest> lease(int limit, Instant now) {
        UUID lease = UUID.randomUUID();
        OffsetDateTime until = utc(now.plus(settings.lease()));
        return read(LEASE, rows -> digest(rows, lease), utc(now), utc(now), until.plus(TOLERANCE), limit, lease, until);
    }

    private static Digest digest(ResultSet row, UUID lease) throws SQLException {
        return new Digest(
                row.getString("authority"),
                row.getObject("day", LocalDate.class),
                row.getString("slot"),
                row.getInt("attempts"),
                lease);
    }

    @Override
    public List<UUID> referrals(Digest digest) {
        return read(REFERRALS, row -> row.getObject(1, UUID.class), digest.authority(), digest.day(), digest.slot());
    }

    @Override
    public boolean wasSent(Digest digest) {
        return !read(WAS_SENT, row -> row.getInt(1), digest.authority(), digest.day(), digest.slot())
                .isEmpty();
    }

    @Override
    public void putOff(Digest digest, Instant readyAt) {
        write(PUT_OFF, utc(readyAt), digest.lease(), digest.authority(), digest.day(), digest.slot());
    }

    @Override
    public void moveTo(Digest digest, LocalDate day, Instant readyAt) {
        String authority = digest.authority();
        write(
                MOVE,
                digest.lease(),
                authority,
                digest.day(),
                digest.slot(),
                authority,
                digest.day(),
                digest.slot(),
                authority,
                day,
                authority,
                day,
                utc(readyAt));
    }

    @Override
    public void settle(Digest digest, Collection<UUID> referrals) {
        UUID[] settled = referrals.toArray(UUID[]::new);
        write(
                SETTLE,
                digest.authority(),
                digest.day(),
                digest.slot(),
                settled,
                digest.lease(),
                digest.authority(),
                digest.day(),
                digest.slot(),
                settled);
    }

    @Override
    public void sent(Digest digest, ChannelKind channel, int referrals, Instant at) {
        write(SENT, digest.authority(), digest.day(), digest.slot(), channel.name(), referrals, utc(at));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String query, Reader<T> reader, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("digests cannot be read now", e);
        }
    }

    private void write(String statementText, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, statementText, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("digests cannot be written now", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof UUID[] ids) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
        return statement;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
