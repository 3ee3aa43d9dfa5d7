package org.vigie.eventlog.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.eventlog.conformance.Samples.append;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.conformance.Samples;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;
import org.vigie.local.postgresql.PostgreSqlServer;
import org.vigie.local.testing.Backends;

/** Somebody else locks in the other order, and the database ends the writer's transaction to let that one go on. */
class DeadlockTest {

    @Test
    void theWriterIsTheVictimAndTriesAgain() throws Exception {
        PostgreSqlServer server = Backends.postgres();
        try (TestDatabase database = TestDatabase.create();
                PostgresEventLog log = PostgresEventLog.open(
                        database.service(),
                        AppendSettings.defaults(),
                        InstantSource.system(),
                        new SimpleMeterRegistry());
                Connection other =
                        DriverManager.getConnection(database.address().jdbcUrl(), server.user(), server.password());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SET deadlock_timeout = '1h'");
            UUID id = Samples.event("one").eventId();
            statement.execute("""
                    INSERT INTO event SELECT 7, '%s', 'sample', '%s', 1, 'Other', 1, now(), now(), '%s', NULL, 'other', '', '', sha256('')""".formatted(id, id, id));
            CompletionStage<AppendResult> answer = log.append(append("a", 0, "one"));
            Awaitility.await().until(() -> waits(database, "transactionid"));
            // Now the writer has the head and waits for us; with the next we wait for it.
            statement.execute("SELECT FROM log_head FOR UPDATE");
            other.rollback();

            assertThat(answer.toCompletableFuture().get(30, TimeUnit.SECONDS)).isEqualTo(new Appended(1, 1));
            assertThat(log.head().position()).isEqualTo(1);
        }
    }

    private static boolean waits(TestDatabase database, String event) {
        return !database.asSuperuser(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = '%s'"
                                .formatted(event))
                .equals("0");
    }
}
