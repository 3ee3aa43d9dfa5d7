package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.vigie.eventlog.kafka.RecordHeaders;

/** Events that were set aside because they fail each time, and those that followed in their streams. */
final class ParkedEvents {
    private static final String STREAMS = "SELECT DISTINCT stream_id FROM parked_event WHERE name = ? AND version = ?";
    private static final String COUNT = "SELECT count(*) FROM parked_event WHERE name = ? AND version = ?";
    private static final String PARK = """
            INSERT INTO parked_event (name, version, topic, partition, epoch, position, "offset", event_id, event_type,
                                      stream_id, stream_version, occurred_at, correlation_id, data, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final int MOST_STREAMS = 100;

    /** Why an event is set aside that did not fail itself. */
    static final String FOLLOWS = "follows one that was set aside in its stream";

    private final String name;
    private final int version;

    ParkedEvents(String name, int version) {
        this.name = name;
        this.version = version;
    }

    /**
     * The streams whose events wait for an operator; throws {@link SubscriptionStoppedException} when they are so many that
     * the fault is not theirs.
     */
    Set<UUID> streams(Connection connection) throws SQLException {
        Set<UUID> streams = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(STREAMS)) {
            select.setString(1, name);
            select.setInt(2, version);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    streams.add(rows.getObject(1, UUID.class));
                }
            }
        }
        if (streams.size() > MOST_STREAMS) {
            throw new SubscriptionStoppedException(
                    "events of more than " + MOST_STREAMS + " streams fail: the fault is not theirs", null);
        }
        return streams;
    }

    /** How many events wait. */
    long count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setString(1, name);
            select.setInt(2, version);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Sets {@code arrivals} aside for {@code reason}, which holds nothing personal. */
    void park(Connection connection, List<Arrival> arrivals, String reason) throws SQLException {
        try (PreparedStatement park = connection.prepareStatement(PARK)) {
            for (Arrival arrival : arrivals) {
                bind(park, arrival, reason);
                park.addBatch();
            }
            park.executeBatch();
        }
    }

    private void bind(PreparedStatement park, Arrival arrival, String reason) throws SQLException {
        RecordHeaders headers = arrival.headers();
        park.setString(1, name);
        park.setInt(2, version);
        park.setString(3, arrival.partition().topic());
        park.setInt(4, arrival.partition().partition());
        park.setObject(5, arrival.source().epoch());
        park.setLong(6, arrival.position());
        park.setLong(7, arrival.offset());
        park.setObject(8, headers.id());
        park.setString(9, arrival.type());
        park.setObject(10, arrival.streamId());
        park.setLong(11, headers.streamVersion());
        park.setObject(12, headers.time().atOffset(ZoneOffset.UTC));
        park.setObject(13, headers.correlationId());
        park.setBytes(14, arrival.data());
        park.setString(15, reason);
    }
}
