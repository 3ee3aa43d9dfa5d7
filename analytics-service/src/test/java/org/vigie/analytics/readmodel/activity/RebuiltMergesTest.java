package org.vigie.analytics.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.domain.ActivityFigures;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Histories;
import org.vigie.analytics.domain.History;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.domain.Recount;
import org.vigie.analytics.readmodel.activity.counters.TotalsQuery;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.RunningActivity;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.analytics.testing.Topics;
import org.vigie.analytics.testing.VersionedActivity;

/** Cases, merges and undoings by Kafka's partitions, as they come and when they are read anew by two readers: the same figures. */
class RebuiltMergesTest {
    private static final int EVENTS = 1_000;

    private final AgroalDataSource database = TestDatabase.migrated().pool();
    private final Histories random = new Histories(43);
    private final History history = random.history(EVENTS);

    RebuiltMergesTest() throws SQLException {}

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void areCountedAsARecountDoes() throws Exception {
        Set<String> topics = Topics.send(Published.of(history), "-" + UUID.randomUUID());
        for (int version = 1; version <= 2; version++) {
            try (RunningActivity running = RunningActivity.start(database, new VersionedActivity(version, topics))) {
                running.awaitCounted(EVENTS);
            }
            for (int i = 0; i < 30; i++) {
                Period period = random.period();
                assertThat(figures(period)).as("%s", period).isEqualTo(Recount.figures(history, period));
            }
        }
    }

    private Map<String, Figure> figures(Period period) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ActivityFigures.of(TotalsQuery.read(connection, period).totals());
        }
    }
}
