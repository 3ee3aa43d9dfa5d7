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
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far one build of a subscription is in each partition, in the database of its view. */
final class PositionTable {
    private static final String ADD_MISSING = """
            INSERT INTO subscription_position (name, version, build, topic, partition)
            SELECT ?, ?, ?, topic, partition FROM unnest(?::text[], ?::int[]) AS wanted (topic, partition)
            ON CONFLICT DO NOTHING""";
    private static final String READ = """
            SELECT topic, partition, epoch, position, hash, "offset", reached
              FROM subscription_position
              JOIN unnest(?::text[], ?::int[]) AS wanted (topic, partition) USING (topic, partition)
             WHERE name = ? AND version = ? AND build = ?""";

    /** Always in the same order, so that two instances never wait for each other. */
    private static final String LOCK = READ + " ORDER BY topic, partition FOR UPDATE OF subscription_position";

    /** Only ever forward within an epoch. */
    private static final String MOVE = """
            UPDATE subscription_position AS p
               SET epoch = n.epoch, position = n.position, hash = n.hash, "offset" = n."offset", reached = n.reached
              FROM unnest(?::text[], ?::int[], ?::uuid[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[])
                   AS n (topic, partition, epoch, position, hash, "offset", reached)
             WHERE p.name = ? AND p.version = ? AND p.build = ? AND p.topic = n.topic AND p.partition = n.partition
               AND (p.epoch IS DISTINCT FROM n.epoch OR p.position < n.position
                OR (p.position = n.position AND p.reached < n.reached))""";

    private static final String ALL = """
            SELECT topic, partition, epoch, position, hash, "offset", reached, name, version, build
              FROM subscription_position""";
    private static final String LOCK_ALL =
            "SELECT FROM subscription_position WHERE name = ? ORDER BY version, build, topic, partition FOR UPDATE";

    /** What a projection of the service's own log has in place of a topic's partition. */
    static final TopicPartition OWN_LOG = new TopicPartition("log", 0);

    private final Build build;

    PositionTable(Build build) {
        this.build = build;
    }

    /** The positions in {@code partitions}; those that are new begin now. */
    Map<TopicPartition, Position> open(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
        List<TopicPartition> wanted = List.copyOf(partitions);
        try (PreparedStatement add = connection.prepareStatement(ADD_MISSING)) {
            int next = BuildTable.key(add, 1, build);
            add.setArray(next, topics(connection, wanted));
            add.setArray(next + 1, numbers(connection, wanted));
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

    /** The positions of every build there is. */
    static Map<Build, Map<TopicPartition, Position>> all(Connection connection) throws SQLException {
        Map<Build, Map<TopicPartition, Position>> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Build build = new Build(rows.getString(8), rows.getInt(9), rows.getInt(10));
                found.computeIfAbsent(build, absent -> new HashMap<>())
                        .put(new TopicPartition(rows.getString(1), rows.getInt(2)), position(rows));
            }
        }
        return found;
    }

    /** Locks the positions of every build of {@code name}, so that nobody takes events in before this transaction ends. */
    static void lockAll(Connection connection, String name) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK_ALL)) {
            lock.setString(1, name);
            lock.execute();
        }
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
            move.setArray(3, array(connection, "uuid", to, Position::epoch));
            move.setArray(4, array(connection, "bigint", to, Position::position));
            move.setArray(5, array(connection, "text", to, Position::hash));
            move.setArray(6, array(connection, "bigint", to, Position::offset));
            move.setArray(7, array(connection, "bigint", to, Position::reached));
            BuildTable.key(move, 8, build);
            move.executeUpdate();
        }
    }

    private Map<TopicPartition, Position> select(Connection connection, String sql, List<TopicPartition> wanted)
            throws SQLException {
        Map<TopicPartition, Position> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, topics(connection, wanted));
            select.setArray(2, numbers(connection, wanted));
            BuildTable.key(select, 3, build);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(new TopicPartition(rows.getString(1), rows.getInt(2)), position(rows));
                }
            }
        }
        if (found.size() < wanted.size()) {
            throw new PositionsLostException(build);
        }
        return found;
    }

    private static Position position(ResultSet row) throws SQLException {
        UUID epoch = row.getObject(3, UUID.class);
        long position = row.getLong(4);
        String hash = row.getString(5);
        long offset = row.getLong(6);
        return new Position(epoch, position, hash, row.wasNull() ? Position.NONE.offset() : offset, row.getLong(7));
    }

    private static Array topics(Connection connection, List<TopicPartition> partitions) throws SQLException {
        return array(connection, "text", partitions, TopicPartition::topic);
    }

    private static Array numbers(Connection connection, List<TopicPartition> partitions) throws SQLException {
        return array(connection, "int4", partitions, TopicPartition::partition);
    }

    private static <T> Array array(
            Connection connection, String type, List<T> rows, Function<T, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
