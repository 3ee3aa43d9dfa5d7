package org.vigie.referral.adapter.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.vigie.referral.application.deadline.DeadlineSettings;
import org.vigie.referral.application.deadline.Watch;
import org.vigie.referral.application.deadline.Watchlist;

/** The list in the table {@code deadline_watch}, which {@link DeadlinesProjection} fills. */
@ApplicationScoped
public class PostgresWatchlist implements Watchlist {
    /** Clocks of instances differ a little. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    /** Well beyond the longest sleep, or the longest lease, only a clock that was ahead can have put a row. */
    private static final String LEASE = """
            WITH chosen AS (
                SELECT referral_id FROM deadline_watch
                 WHERE (look_at <= ? OR look_at > ?)
                   AND (leased_until IS NULL OR leased_until <= ? OR leased_until > ?)
                 ORDER BY urgent DESC, look_at
                 LIMIT ?
                 FOR UPDATE SKIP LOCKED)
            UPDATE deadline_watch w SET lease = ?, leased_until = ?
              FROM chosen WHERE w.referral_id = chosen.referral_id
            RETURNING w.referral_id
            """;

    private static final String PUT_OFF = """
            UPDATE deadline_watch SET look_at = ?, lease = NULL, leased_until = NULL WHERE referral_id = ? AND lease = ?
            """;
    private static final String DONE = "DELETE FROM deadline_watch WHERE referral_id = ? AND lease = ?";

    private final DataSource database;
    private final DeadlineSettings settings;

    PostgresWatchlist(DataSource database, DeadlineSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public List<Watch> lease(int limit, Instant now) {
        UUID lease = UUID.randomUUID();
        OffsetDateTime leasedUntil = utc(now.plus(settings.lease()));
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LEASE)) {
            statement.setObject(1, utc(now));
            statement.setObject(2, utc(now.plus(settings.longestSleep()).plus(TOLERANCE)));
            statement.setObject(3, utc(now));
            statement.setObject(4, leasedUntil.plus(TOLERANCE));
            statement.setInt(5, limit);
            statement.setObject(6, lease);
            statement.setObject(7, leasedUntil);
            return watches(statement.executeQuery(), lease);
        } catch (SQLException e) {
            throw new IllegalStateException("no deadlines could be leased", e);
        }
    }

    private static List<Watch> watches(ResultSet rows, UUID lease) throws SQLException {
        List<Watch> watches = new ArrayList<>();
        while (rows.next()) {
            watches.add(new Watch(rows.getObject(1, UUID.class), lease));
        }
        return watches;
    }

    @Override
    public void putOff(Watch watch, Instant lookAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PUT_OFF)) {
            statement.setObject(1, utc(lookAt));
            statement.setObject(2, watch.referralId());
            statement.setObject(3, watch.lease());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a deadline could not be put off", e);
        }
    }

    @Override
    public void done(Watch watch) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DONE)) {
            statement.setObject(1, watch.referralId());
            statement.setObject(2, watch.lease());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a deadline could not be taken off the list", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
