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
        Map<Build, Long> parked) {
    private static final String PARKED =
            "SELECT name, version, build, count(*) FROM parked_event GROUP BY name, version, build";

    static Snapshot read(Connection connection) throws SQLException {
        Map<String, List<BuildRow>> builds = BuildTable.all(connection).stream()
                .collect(Collectors.groupingBy(row -> row.build().name()));
        return new Snapshot(builds, PositionTable.all(connection), countParked(connection));
    }

    private static Map<Build, Long> countParked(Connection connection) throws SQLException {
        Map<Build, Long> counts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(PARKED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                counts.put(new Build(row.getString(1), row.getInt(2), row.getInt(3)), row.getLong(4));
            }
        }
        return counts;
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

    /** How many events a build has set aside. */
    long parked(Build build) {
        return parked.getOrDefault(build, 0L);
    }
}
