package org.vigie.analytics.readmodel.activity.counters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.eventlog.subscription.ReceivedEvent;

/** Events of one log come by twelve partitions; the position told is never ahead of one that is missing. */
class LogPositionTableTest {
    private static final TestDatabase DATABASE = TestDatabase.create();

    @BeforeEach
    void empty() throws SQLException {
        DATABASE.clear();
    }

    @Test
    void isTheHighestOnceAllBelowAreCounted() throws SQLException {
        take("intake", 1, 2, 5, 6);
        assertThat(positions().intake()).isZero();

        take("intake", 3, 4);
        assertThat(positions().intake()).isEqualTo(6);

        take("intake", 8);
        assertThat(positions().intake()).isEqualTo(6);

        take("intake", 7, 9);
        assertThat(positions().intake()).isEqualTo(9);
    }

    @Test
    void isKeptForEachLogByItself() throws SQLException {
        take("mapping", 1);
        take("intake", 1, 2);

        assertThat(positions()).isEqualTo(new LogPositions(2, 0, 1));
    }

    /** Types that change no figure count for the position like all others. */
    private static void take(String service, long... positions) throws SQLException {
        String type = "vigie." + service + ".PartnerRegistered.v1";
        try (Connection connection = DATABASE.connect()) {
            LogPositionTable.advance(
                    connection,
                    LongStream.of(positions)
                            .mapToObj(position -> event(type, position))
                            .toList());
        }
    }

    private static ReceivedEvent event(String type, long position) {
        return Published.event(type, position, UUID.randomUUID(), Instant.EPOCH, JsonNodeFactory.instance.objectNode());
    }

    private static LogPositions positions() throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            LocalDate day = LocalDate.of(2023, 4, 3);
            return TotalsQuery.read(connection, new Period(day, day)).positions();
        }
    }
}
