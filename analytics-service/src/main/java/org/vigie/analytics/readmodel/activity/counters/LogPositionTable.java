package org.vigie.analytics.readmodel.activity.counters;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** How far each log has been counted without a gap. */
public final class LogPositionTable {
    private static final String ADVANCE = """
            INSERT INTO log_position AS known (service, epoch, counted, highest, highest_hash, complete)
            SELECT service, epoch, counted, highest, hash, CASE WHEN counted = highest THEN highest ELSE 0 END
              FROM (VALUES (?, ?::uuid, ?::bigint, ?::bigint, ?)) AS batch (service, epoch, counted, highest, hash)
            ON CONFLICT (service) DO UPDATE SET
                epoch = EXCLUDED.epoch,
                counted = known.counted + EXCLUDED.counted,
                highest = greatest(known.highest, EXCLUDED.highest),
                highest_hash = CASE WHEN EXCLUDED.highest > known.highest
                    THEN EXCLUDED.highest_hash ELSE known.highest_hash END,
                complete = CASE
                    WHEN known.counted + EXCLUDED.counted = greatest(known.highest, EXCLUDED.highest)
                    THEN greatest(known.highest, EXCLUDED.highest)
                    ELSE known.complete END
            """;
    private static final String READ =
            "SELECT service, epoch, counted, highest, highest_hash FROM log_position ORDER BY service";

    /**
     * How far a log has been counted.
     *
     * @param service short name of the service
     * @param highest position of an event that was counted
     * @param hash of the log at that position, empty when it is not known
     * @param whole whether every event up to it was counted
     */
    public record Reached(String service, UUID epoch, long highest, String hash, boolean whole) {}

    private static final String COUNTED = "SELECT coalesce(sum(counted), 0) FROM log_position";

    private LogPositionTable() {}

    /** How many events are counted, of all logs: while this stays the same, so does every figure. */
    public static long counted(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNTED);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Counts {@code events}, all of them new. */
    public static void advance(Connection transaction, List<ReceivedEvent> events) throws SQLException {
        Map<String, List<ReceivedEvent>> logs = events.stream()
                .collect(Collectors.groupingBy(
                        ReceivedEvent::service,
                        TreeMap::new, // rows are locked in the same order by every instance
                        Collectors.toList()));
        try (PreparedStatement statement = transaction.prepareStatement(ADVANCE)) {
            for (Map.Entry<String, List<ReceivedEvent>> log : logs.entrySet()) {
                ReceivedEvent highest =
                        Collections.max(log.getValue(), Comparator.comparingLong(ReceivedEvent::position));
                statement.setString(1, log.getKey());
                statement.setObject(2, highest.epoch());
                statement.setLong(3, log.getValue().size());
                statement.setLong(4, highest.position());
                statement.setString(5, highest.hash());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** All logs of which an event was counted, by name. */
    public static List<Reached> read(Connection connection) throws SQLException {
        List<Reached> logs = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long highest = row.getLong(4);
                logs.add(new Reached(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        highest,
                        row.getString(5),
                        row.getLong(3) == highest));
            }
        }
        return logs;
    }
}
