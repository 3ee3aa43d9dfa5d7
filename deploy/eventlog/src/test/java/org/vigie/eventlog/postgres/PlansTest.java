package org.vigie.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.eventlog.conformance.Samples.answer;
import static org.vigie.eventlog.conformance.Samples.append;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** A statement that was planned on an empty table must not read all of it ever after. */
class PlansTest {

    @Test
    void appendingNeverReadsAWholeTable() {
        try (TestDatabase database = TestDatabase.create()) {
            String before = scans(database);
            try (PostgresEventLog log = PostgresEventLog.open(
                    database.service(), AppendSettings.defaults(), InstantSource.system(), new SimpleMeterRegistry())) {
                for (int i = 0; i < 100; i++) {
                    answer(log, append("new" + i, 0, "first" + i));
                    answer(log, append("new" + i, 1, "second" + i));
                    answer(log, append("new" + i, 1, "stale" + i));
                    answer(log, append("new" + i, 9, "early" + i));
                    answer(log, append("new" + i, 0, "first" + i));
                }
            }
            database.cutConnections();

            assertThat(scans(database)).isEqualTo(before);
        }
    }

    private static String scans(TestDatabase database) {
        return database.asSuperuser("""
                SELECT string_agg(relname || ' ' || seq_scan, ', ' ORDER BY relname)
                FROM pg_stat_user_tables WHERE relname IN ('event', 'subject_key', 'log_head')""");
    }
}
