package org.vigie.eventlog.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** What the database says of all subscriptions at one moment. */
record Snapshot(
        Map<String, List<BuildRow>> builds,
        Map<Build, Map<TopicPartition, Position>> positions,
        Map<Build, Aside> aside) {

    /** A stream waits for an operator when its first event does. */
    private static final String ASIDE = """
            SELECT name, version, build,
                   coalesce(sum(events) FILTER (WHERE waits), 0), coalesce(sum(events) FILTER (WHERE NOT waits), 0),
                   coalesce(max(extract(epoch FROM clock_timestamp() - since)) FILTER (WHERE NOT waits), 0)
              FROM (SELECT name, version, build, count(*) AS events, bool_or(due_at IS NULL) AS waits,
                           min(parked_at) AS since
                      FROM parked_event GROUP BY name, version, build, stream_id) AS stream
             GROUP BY name, version, build""";

    static Snapshot read(Connection connection) throws SQLException {
        Map<String, List<BuildRow>> builds = BuildTable.all(connection).stream()
                .collect(Collectors.groupingBy(row -> row.build().name()));
        return new Snapshot(builds, PositionTable.all(connection), readAside(connection));
    }

    private static Map<Build, Aside> readAside(Connection connection) throws SQLException {
        Map<Build, Aside> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(ASIDE);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(
                        new Build(row.getString(1), row.getInt(2), row.getInt(3)),
                        new Aside(row.getLong(4), row.getLong(5), row.getDouble(6)));
            }
        }
        return found;
    }

    /** The builds of a subscription, oldest first. */
    List<BuildRow> builds(String name) {
        return builds.getOrDefault(name, List.of());
    }

    Map<TopicPartition, Position> positions(Build build) {
        return positions.getOrDefault(build, Map.of());
    }

    /** How far a build is in the service's own log. */
    long logPosition(Build build) {
        return positions(build)
                .getOrDefault(PositionTable.OWN_LOG, Position.NONE)
                .position();
    }

    /** What a build has set aside. */
    Aside aside(Build build) {
        return aside.getOrDefault(build, Aside.NOTHING);
    }

    /**
     * Events set aside.
     *
     * @param parked that wait for an operator, with what follows in their streams
     * @param retried that are tried again by themselves, with what follows
     * @param retriedSeconds how long the oldest of those has waited
     */
    record Aside(long parked, long retried, double retriedSeconds) {
        static final Aside NOTHING = new Aside(0, 0, 0);

        Aside and(Aside other) {
            return new Aside(
                    parked + other.parked, retried + other.retried, Math.max(retriedSeconds, other.retriedSeconds));
        }
    }
}
