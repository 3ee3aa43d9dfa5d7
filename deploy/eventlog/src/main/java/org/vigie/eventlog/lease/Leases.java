package org.vigie.eventlog.lease;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Leases kept in the database. Only its clock counts, so instances need not agree on the time; a holder that does not renew
 * in time has lost the lease, whether it knows or not.
 */
public final class Leases {
    private static final String TAKE = """
            INSERT INTO lease AS l (name, holder, token, expires_at)
            VALUES (?, ?, 1, clock_timestamp() + ? * interval '1 millisecond')
            ON CONFLICT (name) DO UPDATE
               SET holder = excluded.holder, token = l.token + 1, expires_at = excluded.expires_at
             WHERE l.expires_at <= clock_timestamp()
            RETURNING token""";

    /** One that expired and that nobody else took is still the holder's: the token says so. */
    private static final String RENEW = """
            UPDATE lease SET expires_at = clock_timestamp() + ? * interval '1 millisecond'
             WHERE name = ? AND token = ?""";

    private static final String RELEASE = "UPDATE lease SET expires_at = '-infinity' WHERE name = ? AND token = ?";

    private final DataSource database;
    private final String holder;
    private final Duration duration;

    /**
     * @param holder who this is, for people who look at the table
     * @param duration how long a lease lasts unless renewed
     */
    public Leases(DataSource database, String holder, Duration duration) {
        this.database = database;
        this.holder = holder;
        this.duration = duration;
    }

    /** How long a lease lasts unless renewed. */
    public Duration duration() {
        return duration;
    }

    /** Takes the lease, if nobody holds it now. */
    public Optional<Lease> take(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, name);
            take.setString(2, holder);
            take.setLong(3, duration.toMillis());
            try (ResultSet row = take.executeQuery()) {
                return row.next() ? Optional.of(new Lease(name, row.getLong(1))) : Optional.empty();
            }
        }
    }

    /** Holds it for another while; false when another has it. */
    public boolean renew(Lease lease) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement renew = connection.prepareStatement(RENEW)) {
            renew.setLong(1, duration.toMillis());
            renew.setString(2, lease.name());
            renew.setLong(3, lease.token());
            return renew.executeUpdate() == 1;
        }
    }

    /** Gives it up, so that another need not wait for it to expire. */
    public void release(Lease lease) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setString(1, lease.name());
            release.setLong(2, lease.token());
            release.executeUpdate();
        }
    }
}
