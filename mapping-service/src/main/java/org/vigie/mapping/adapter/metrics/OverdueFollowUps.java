package org.vigie.mapping.adapter.metrics;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import org.vigie.mapping.application.FrenchDay;
import org.vigie.operations.Counted;
import org.vigie.operations.Counts;

/** {@code vigie_follow_ups_overdue}: what was to be done before today and is not. */
@Singleton
final class OverdueFollowUps implements Counted {
    private static final String GAUGE = "vigie.follow.ups.overdue";
    private static final String COUNT = "SELECT count(*) FROM follow_up WHERE done_on IS NULL AND due_on < ?";

    private final InstantSource clock;

    OverdueFollowUps(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Map<String, String> gauges() {
        return Map.of(GAUGE, "What was to be done since sessions and meetings, and is overdue");
    }

    @Override
    public void count(Connection database, Counts counts) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(COUNT)) {
            statement.setObject(1, FrenchDay.today(clock));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                counts.add(GAUGE, row.getLong(1));
            }
        }
    }
}
