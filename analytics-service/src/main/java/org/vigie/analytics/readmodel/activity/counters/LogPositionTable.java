package org.vigie.analytics.readmodel.activity.counters;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** How far each log has been counted without a gap. */
public final class LogPositionTable {
    private static final String ADVANCE = """
            INSERT INTO log_position AS known (service, counted, highest, complete)
            VALUES (?, ?, ?, CASE WHEN ? = ? THEN ? ELSE 0 END)
            ON CONFLICT (service) DO UPDATE SET
                counted = known.counted + EXCLUDED.counted,
                highest = greatest(known.highest, EXCLUDED.highest),
                complete = CASE
                    WHEN known.counted + EXCLUDED.counted = greatest(known.highest, EXCLUDED.highest)
                    THEN greatest(known.highest, EXCLUDED.highest)
                    ELSE known.complete END
            """;

    private LogPositionTable() {}

    /** Counts {@code events}, all of them new. */
    public static void advance(Connection transaction, List<ReceivedEvent> events) throws SQLException {
        Map<String, List<Long>> positions = events.stream()
                .collect(Collectors.groupingBy(
                        ReceivedEvent::service,
                        TreeMap::new, // rows are locked in the same order by every instance
                        Collectors.mapping(ReceivedEvent::position, Collectors.toList())));
        try (PreparedStatement statement = transaction.prepareStatement(ADVANCE)) {
            for (Map.Entry<String, List<Long>> service : positions.entrySet()) {
                long counted = service.getValue().size();
                long highest = service.getValue().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0);
                statement.setString(1, service.getKey());
                statement.setLong(2, counted);
                statement.setLong(3, highest);
                statement.setLong(4, counted);
                statement.setLong(5, highest);
                statement.setLong(6, highest);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
