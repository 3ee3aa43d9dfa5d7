package org.vigie.eventlog.trouble;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;
import org.vigie.local.EmbeddedPostgreSql;

/** The whole server goes and comes back, or takes nothing for a while. */
class RestartedDatabaseTest {
    private static final int WRITERS = 8;

    @TempDir
    private Path folder;

    private EmbeddedPostgreSql server;
    private TestDatabase database;
    private PostgresEventLog log;

    @BeforeEach
    void start() {
        server = EmbeddedPostgreSql.start(folder, 0);
        database = TestDatabase.on(server);
        log = ImpatientLog.open(database.service());
    }

    @AfterEach
    void stop() {
        log.close();
        database.close();
        server.kill();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itIsKilledOrStoppedAndStartedAgain(boolean killed) throws Exception {
        try (SteadyWriters writers = SteadyWriters.start(log, WRITERS)) {
            writers.awaitAcknowledged(200);
            if (killed) {
                server.kill();
            } else {
                server.stop();
            }
            writers.awaitRefusals(WRITERS);
            server = EmbeddedPostgreSql.start(folder, server.port());
            writers.awaitAcknowledged(200);
            writers.finish(database.service());
        }
    }

    @Test
    void itIsReadOnlyForAWhile() throws Exception {
        try (SteadyWriters writers = SteadyWriters.start(log, WRITERS)) {
            writers.awaitAcknowledged(200);
            setReadOnly(true);
            writers.awaitRefusals(5 * WRITERS);
            setReadOnly(false);
            writers.awaitAcknowledged(200);
            writers.finish(database.service());
        }
    }

    private void setReadOnly(boolean readOnly) {
        database.asSuperuser("ALTER SYSTEM SET default_transaction_read_only = " + readOnly);
        database.asSuperuser("SELECT pg_reload_conf()");
    }
}
