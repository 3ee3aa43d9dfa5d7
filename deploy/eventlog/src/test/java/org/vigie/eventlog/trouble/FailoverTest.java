package org.vigie.eventlog.trouble;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;
import org.vigie.local.EmbeddedPostgreSql;

/** The primary dies and its synchronous standby takes over; the driver finds it, since its URL names both. */
class FailoverTest {
    @TempDir
    private Path folder;

    @Test
    void theLogGoesOnOnTheStandbyWithAllThatWasAcknowledged() throws Exception {
        EmbeddedPostgreSql first = EmbeddedPostgreSql.start(folder.resolve("first"), 0);
        TestDatabase database = TestDatabase.on(first);
        first.stop();
        makeStandby(first);
        EmbeddedPostgreSql primary = EmbeddedPostgreSql.start(folder.resolve("first"), first.port());
        EmbeddedPostgreSql standby = EmbeddedPostgreSql.start(folder.resolve("second"), 0);
        String both = database.address()
                        .jdbcUrl()
                        .replace(":" + primary.port(), ":%d,127.0.0.1:%d".formatted(primary.port(), standby.port()))
                + "?targetServerType=primary&hostRecheckSeconds=0";
        try (AgroalDataSource service = TestDatabase.connect(
                        both, database.address().user(), database.address().password());
                PostgresEventLog log = ImpatientLog.open(service);
                SteadyWriters writers = SteadyWriters.start(log, 8)) {
            waitForStandby(database);
            writers.awaitAcknowledged(200);
            primary.kill();
            writers.awaitRefusals(8);
            assertThat(database.asSuperuserAt(standby, "SELECT pg_promote()")).isEqualTo("t");
            writers.awaitAcknowledged(200);
            writers.finish(service);
        } finally {
            primary.kill();
            standby.kill();
            database.close();
        }
    }

    /** The second folder holds what the first does, and follows it from there. */
    private void makeStandby(EmbeddedPostgreSql primary) throws IOException, InterruptedException {
        Path second = folder.resolve("second");
        int copied = new ProcessBuilder("cp", "-a", folder.resolve("first").toString(), second.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(copied).isZero();
        Files.createFile(second.resolve("data/standby.signal"));
        Files.writeString(
                second.resolve("data/postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s'%n"
                        .formatted(primary.port(), primary.user(), primary.password()),
                APPEND);
    }

    /** From then on nothing is acknowledged that the standby has not. */
    private static void waitForStandby(TestDatabase database) {
        database.asSuperuser("ALTER SYSTEM SET synchronous_standby_names = '*'");
        database.asSuperuser("SELECT pg_reload_conf()");
        Awaitility.await()
                .until(() -> database.asSuperuser("SELECT sync_state FROM pg_stat_replication"), "sync"::equals);
    }
}
