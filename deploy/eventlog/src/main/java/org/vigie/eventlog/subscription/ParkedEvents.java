package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Events that a build set aside, and those that followed in their streams. One that is due at some time is tried again by itself once it is the
 * first of its stream; any other waits for an operator.
 */
final class ParkedEvents {
    private static final String OF_BUILD = " FROM parked_event WHERE name = ? AND version = ? AND build = ?";
    private static final String STREAMS = "SELECT stream_id, bool_or(due_at IS NULL)" + OF_BUILD
            + " AND (due_at IS NULL OR stream_id = ANY (?)) GROUP BY stream_id";
    private static final String DUE = "clock_timestamp() + ? * interval '1 millisecond'";
    private static final String PARK = """
            INSERT INTO parked_event (name, version, build, topic, partition, epoch, position, "offset", event_id,
                                      event_type, stream_id, stream_version, occurred_at, correlation_id, data, reason,
                                      due_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s)
            ON CONFLICT DO NOTHING""".formatted(DUE);
    private static final String COLUMNS = """
            topic, partition, epoch, position, "offset", event_id, event_type, stream_id, stream_version,
            occurred_at, correlation_id, data""";
    private static final String NEXT = "SELECT " + COLUMNS + OF_BUILD;
    private static final String FIRST_OF_STREAM =
            NEXT + " AND stream_id = ? ORDER BY stream_version, position LIMIT 1 FOR UPDATE";
    private static final String BY_EVENT = NEXT + " AND event_id = ? FOR UPDATE";
    private static final String KEY = " AND topic = ? AND epoch = ? AND position = ?";
    private static final String REMOVE = "DELETE" + OF_BUILD + KEY;
    private static final String EXPLAIN =
            "UPDATE parked_event SET reason = ? WHERE name = ? AND version = ? AND build = ?" + KEY;
    private static final String PUT_OFF = "UPDATE parked_event SET reason = ?, due_at = " + DUE
            + " WHERE name = ? AND version = ? AND build = ?" + KEY;

    /** Whoever claims an event has it to itself until it is due again; after a crash another has it then. */
    private static final String CLAIM = """
            UPDATE parked_event AS p
               SET attempts = p.attempts + 1, due_at = clock_timestamp() + interval '1 minute'
              FROM (SELECT name AS of, version AS v, build AS b, topic AS t, epoch AS e, position AS at
                      FROM parked_event AS first
                     WHERE name = ? AND version = ? AND build = ? AND due_at <= clock_timestamp()
                       AND NOT EXISTS (SELECT FROM parked_event AS earlier
                                        WHERE earlier.name = first.name AND earlier.version = first.version
                                          AND earlier.build = first.build AND earlier.stream_id = first.stream_id
                                          AND (earlier.stream_version, earlier.position)
                                            < (first.stream_version, first.position))
                     ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED) AS due
             WHERE name = of AND version = v AND build = b AND topic = t AND epoch = e AND position = at
            RETURNING %s, attempts""".formatted(COLUMNS);

    private static final int MOST_STREAMS = 100;

    /** Why an event is set aside that did not fail itself. */
    static final String FOLLOWS = "follows one that was set aside in its stream";

    private final Build build;

    ParkedEvents(Build build) {
        this.build = build;
    }

    /** The streams of which something waits for an operator, see {@link #streams(Connection, Set)}. */
    Set<UUID> streams(Connection connection) throws SQLException {
        return streams(connection, Set.of());
    }

    /**
     * The streams whose events wait for an operator, and those {@code among} these of which anything waits; throws {@link
     * SubscriptionStoppedException} when the former are so many that the fault is not theirs.
     */
    Set<UUID> streams(Connection connection, Set<UUID> among) throws SQLException {
        Set<UUID> streams = new HashSet<>();
        int waiting = 0;
        try (PreparedStatement select = connection.prepareStatement(STREAMS)) {
            select.setArray(BuildTable.key(select, 1, build), connection.createArrayOf("uuid", among.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    streams.add(rows.getObject(1, UUID.class));
                    waiting += rows.getBoolean(2) ? 1 : 0;
                }
            }
        }
        if (waiting > MOST_STREAMS) {
            throw new SubscriptionStoppedException(
                    "events of more than " + MOST_STREAMS
                            + " streams fail: the fault is not theirs; mend it and let it go on",
                    null);
        }
        return streams;
    }

    /** Sets {@code parcels} aside until an operator looks at them, for {@code reason}, which holds nothing personal. */
    void park(Connection connection, List<Parcel> parcels, String reason) throws SQLException {
        park(connection, parcels, reason, null);
    }

    /** Sets {@code parcels} aside to be tried again after {@code wait}. */
    void park(Connection connection, List<Parcel> parcels, String reason, @Nullable Duration wait) throws SQLException {
        try (PreparedStatement park = connection.prepareStatement(PARK)) {
            for (Parcel parcel : parcels) {
                bind(park, parcel, reason);
                setMillis(park, 17, wait);
                park.addBatch();
            }
            park.executeBatch();
        }
    }

    /** The first event of {@code stream} that waits, locked until this transaction ends. */
    Optional<Parcel> firstOf(Connection transaction, UUID stream) throws SQLException {
        return find(transaction, FIRST_OF_STREAM, stream);
    }

    /** The event {@code id}, locked until this transaction ends. */
    Optional<Parcel> find(Connection transaction, UUID id) throws SQLException {
        return find(transaction, BY_EVENT, id);
    }

    private Optional<Parcel> find(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(BuildTable.key(select, 1, build), id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(parcel(row)) : Optional.empty();
            }
        }
    }

    /** Lets go of {@code parcel}. */
    void remove(Connection connection, Parcel parcel) throws SQLException {
        try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            key(remove, 1, parcel);
            remove.executeUpdate();
        }
    }

    /** Says why {@code parcel} still waits. */
    void explain(Connection connection, Parcel parcel, String reason) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement(EXPLAIN)) {
            explain.setString(1, reason);
            key(explain, 2, parcel);
            explain.executeUpdate();
        }
    }

    /** The event that has been due for longest, if any is; it is nobody else's for a minute. Commits by itself. */
    Optional<Claim> claim(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            BuildTable.key(claim, 1, build);
            try (ResultSet row = claim.executeQuery()) {
                return row.next() ? Optional.of(new Claim(parcel(row), row.getInt(13))) : Optional.empty();
            }
        }
    }

    /** Says why {@code parcel} waits on: to be tried again after {@code wait}, or for an operator. */
    void putOff(Connection connection, Parcel parcel, String reason, @Nullable Duration wait) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(PUT_OFF)) {
            put.setString(1, reason);
            setMillis(put, 2, wait);
            key(put, 3, parcel);
            put.executeUpdate();
        }
    }

    /** Nothing is no time. */
    private static void setMillis(PreparedStatement statement, int index, @Nullable Duration wait) throws SQLException {
        if (wait == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, wait.toMillis());
        }
    }

    private void key(PreparedStatement statement, int first, Parcel parcel) throws SQLException {
        int next = BuildTable.key(statement, first, build);
        statement.setString(next, parcel.partition().topic());
        statement.setObject(next + 1, parcel.epoch());
        statement.setLong(next + 2, parcel.position());
    }

    private void bind(PreparedStatement park, Parcel parcel, String reason) throws SQLException {
        BuildTable.key(park, 1, build);
        park.setString(4, parcel.partition().topic());
        park.setInt(5, parcel.partition().partition());
        park.setObject(6, parcel.epoch());
        park.setLong(7, parcel.position());
        park.setLong(8, parcel.offset());
        park.setObject(9, parcel.eventId());
        park.setString(10, parcel.type());
        park.setObject(11, parcel.streamId());
        park.setLong(12, parcel.streamVersion());
        park.setObject(13, parcel.occurredAt().atOffset(ZoneOffset.UTC));
        park.setObject(14, parcel.correlationId());
        park.setBytes(15, parcel.data());
        park.setString(16, reason);
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                new TopicPartition(row.getString(1), row.getInt(2)),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getLong(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getLong(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getObject(11, UUID.class),
                row.getBytes(12));
    }

    /**
     * An event that is tried again.
     *
     * @param attempts how often it was since it was set aside, this time included
     */
    record Claim(Parcel parcel, int attempts) {}
}
