package org.vigie.eventlog.subscription;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** How far one version of a subscription is in each partition, in the database of its view. */
final class PositionTable {
    private static final String ADD_MISSING = """
            INSERT INTO subscription_position (name, version, topic, partition)
            SELECT ?, ?, topic, partition FROM unnest(?::text[], ?::int[]) AS wanted (topic, partition)
            ON CONFLICT DO NOTHING""";
    private static final String READ = """
            SELECT topic, partition, epoch, position, "offset"
              FROM subscription_position
              JOIN unnest(?::text[], ?::int[]) AS wanted (topic, partition) USING (topic, partition)
             WHERE name = ? AND version = ?""";

    /** Always in the same order, so that two instances never wait for each other. */
    private static final String LOCK = READ + " ORDER BY topic, partition FOR UPDATE OF subscription_position";

    /** Only ever forward within an epoch. */
    private static final String MOVE = """
            UPDATE subscription_position AS p
               SET epoch = n.epoch, position = n.position, "offset" = n."offset"
              FROM unnest(?::text[], ?::int[], ?::uuid[], ?::bigint[], ?::bigint[])
                   AS n (topic, partition, epoch, position, "offset")
             WHERE p.name = ? AND p.version = ? AND p.topic = n.topic AND p.partition = n.partition
               AND (p.epoch IS DISTINCT FROM n.epoch OR p.position < n.position)""";

    private final String name;
    private final int version;

    PositionTable(String name, int version) {
        this.name = name;
        this.version = version;
    }

    /** The positions in {@code partitions}; those that are new begin now. */
    Map<TopicPartition, Position> open(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
        List<TopicPartition> wanted = List.copyOf(partitions);
        try (PreparedStatement add = connection.prepareStatement(ADD_MISSING)) {
            add.setString(1, name);
            add.setInt(2, version);
            add.setArray(3, topics(connection, wanted));
            add.setArray(4, numbers(connection, wanted));
            add.executeUpdate();
        }
        return select(connection, READ, wanted);
    }

    /** The positions in {@code partitions}, which nobody else can move before this transaction ends. */
    Map<TopicPartition, Position> lock(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
        return select(connection, LOCK, List.copyOf(partitions));
    }

    /** The positions in {@code partitions}. */
    Map<TopicPartition, Position> read(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
        return select(connection, READ, List.copyOf(partitions));
    }

    /** Moves to {@code positions}. */
    void move(Connection connection, Map<TopicPartition, Position> positions) throws SQLException {
        List<TopicPartition> moved = new ArrayList<>(positions.size());
        List<Position> to = new ArrayList<>(positions.size());
        positions.forEach((partition, position) -> {
            moved.add(partition);
            to.add(position);
        });
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setArray(1, topics(connection, moved));
            move.setArray(2, numbers(connection, moved));
            move.setArray(
                    3,
                    array(connection, "uuid", to.stream().map(Position::epoch).toArray()));
            move.setArray(
                    4,
                    array(
                            connection,
                            "bigint",
                            to.stream().map(Position::position).toArray()));
            move.setArray(
                    5,
                    array(
                            connection,
                            "bigint",
                            to.stream().map(Position::offset).toArray()));
            move.setString(6, name);
            move.setInt(7, version);
            move.executeUpdate();
        }
    }

    private Map<TopicPartition, Position> select(Connection connection, String sql, List<TopicPartition> wanted)
            throws SQLException {
        Map<TopicPartition, Position> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, topics(connection, wanted));
            select.setArray(2, numbers(connection, wanted));
            select.setString(3, name);
            select.setInt(4, version);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(new TopicPartition(rows.getString(1), rows.getInt(2)), position(rows));
                }
            }
        }
        if (found.size() < wanted.size()) {
            throw new PositionsLostException(name);
        }
        return found;
    }

    private static Position position(ResultSet row) throws SQLException {
        UUID epoch = row.getObject(3, UUID.class);
        long position = row.getLong(4);
        long offset = row.getLong(5);
        return new Position(epoch, position, row.wasNull() ? Position.NONE.offset() : offset);
    }

    private static Array topics(Connection connection, List<TopicPartition> partitions) throws SQLException {
        return array(
                connection,
                "text",
                partitions.stream().map(TopicPartition::topic).toArray());
    }

    private static Array numbers(Connection connection, List<TopicPartition> partitions) throws SQLException {
        return array(
                connection,
                "int4",
                partitions.stream().map(TopicPartition::partition).toArray());
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
