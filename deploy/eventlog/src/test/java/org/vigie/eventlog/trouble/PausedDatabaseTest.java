package org.vigie.eventlog.trouble;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;
import org.vigie.local.EmbeddedPostgreSql;

/** The server stops dead, with every statement that it has been sent, and comes to again: no connection breaks, none answers. */
class PausedDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void whatItDoesWithOldStatementsOnceItComesToChangesNoAnswer() throws Exception {
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder, 0);
                TestDatabase database = TestDatabase.on(server);
                AgroalDataSource impatient = TestDatabase.connect(
                        database.address().jdbcUrl() + "?loginTimeout=1&sslmode=disable",
                        database.address().user(),
                        database.address().password());
                PostgresEventLog log = ImpatientLog.open(impatient);
                SteadyWriters writers = SteadyWriters.start(log, 8)) {
            for (int round = 0; round < 3; round++) {
                writers.awaitAcknowledged(200);
                signal(server, "STOP");
                writers.awaitRefusals(8);
                signal(server, "CONT");
            }
            writers.awaitAcknowledged(200);
            writers.finish(impatient);
        }
    }

    private static void signal(EmbeddedPostgreSql server, String name) throws IOException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(server.pid()).orElseThrow();
        List<String> words = new ArrayList<>(List.of("kill", "-s", name));
        Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(process -> Long.toString(process.pid()))
                .forEach(words::add);
        new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
    }
}
