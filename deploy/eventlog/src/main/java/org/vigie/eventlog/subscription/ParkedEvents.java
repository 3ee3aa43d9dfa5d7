package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** Events that a build set aside because they fail each time, and those that followed in their streams. */
final class ParkedEvents {
    private static final String OF_BUILD = " FROM parked_event WHERE name = ? AND version = ? AND build = ?";
    private static final String STREAMS = "SELECT DISTINCT stream_id" + OF_BUILD;
    private static final String PARK = """
            INSERT INTO parked_event (name, version, build, topic, partition, epoch, position, "offset", event_id,
                                      event_type, stream_id, stream_version, occurred_at, correlation_id, data, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String NEXT = """
            SELECT topic, partition, epoch, position, "offset", event_id, event_type, stream_id, stream_version,
                   occurred_at, correlation_id, data""" + OF_BUILD;
    private static final String FIRST_OF_STREAM =
            NEXT + " AND stream_id = ? ORDER BY topic, position LIMIT 1 FOR UPDATE";
    private static final String BY_EVENT = NEXT + " AND event_id = ? FOR UPDATE";
    private static final String REMOVE = "DELETE" + OF_BUILD + " AND topic = ? AND epoch = ? AND position = ?";
    private static final String EXPLAIN = """
            UPDATE parked_event SET reason = ?
             WHERE name = ? AND version = ? AND build = ? AND topic = ? AND epoch = ? AND position = ?""";

    private static final int MOST_STREAMS = 100;

    /** Why an event is set aside that did not fail itself. */
    static final String FOLLOWS = "follows one that was set aside in its stream";

    private final Build build;

    ParkedEvents(Build build) {
        this.build = build;
    }

    /**
     * The streams whose events wait for an operator; throws {@link SubscriptionStoppedException} when they are so many that
     * the fault is not theirs.
     */
    Set<UUID> streams(Connection connection) throws SQLException {
        Set<UUID> streams = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(STREAMS)) {
            BuildTable.key(select, 1, build);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    streams.add(rows.getObject(1, UUID.class));
                }
            }
        }
        if (streams.size() > MOST_STREAMS) {
            throw new SubscriptionStoppedException(
                    "events of more than " + MOST_STREAMS
                            + " streams fail: the fault is not theirs; mend it and let it go on",
                    null);
        }
        return streams;
    }

    /** Sets {@code parcels} aside for {@code reason}, which holds nothing personal. */
    void park(Connection connection, List<Parcel> parcels, String reason) throws SQLException {
        try (PreparedStatement park = connection.prepareStatement(PARK)) {
            for (Parcel parcel : parcels) {
                bind(park, parcel, reason);
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
}
