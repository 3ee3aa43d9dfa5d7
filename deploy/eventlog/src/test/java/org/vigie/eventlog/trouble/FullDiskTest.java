package org.vigie.eventlog.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;
import org.vigie.local.EmbeddedPostgreSql;

/** The disk is full for a while. */
class FullDiskTest {
    private static final int WRITERS = 8;

    @TempDir
    private Path folder;

    /** The tables do not grow any more: the statement fails and the server lives. */
    @Test
    void thatOfTheTables() throws Exception {
        Path data = folder.resolve("postgresql");
        try (SmallDisk disk = SmallDisk.on(folder.resolve("disk"), 100);
                TestDatabase database = onASmallDisk("base", disk, data);
                PostgresEventLog log = ImpatientLog.open(database.service());
                EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, portOf(database));
                SteadyWriters writers = SteadyWriters.start(log, WRITERS)) {
            writers.awaitAcknowledged(200);
            disk.fill();
            writers.awaitRefusals(2 * WRITERS);
            assertThat(server.alive()).isTrue();
            disk.clear();
            writers.awaitAcknowledged(200);
            writers.finish(database.service());
        }
    }

    /** The server cannot write ahead and dies of it, in the middle of a commit. */
    @Test
    void thatOfTheWriteAheadLog() throws Exception {
        Path data = folder.resolve("postgresql");
        try (SmallDisk disk = SmallDisk.on(folder.resolve("disk"), 100);
                TestDatabase database = onASmallDisk("pg_wal", disk, data);
                PostgresEventLog log = ImpatientLog.open(database.service());
                SteadyWriters writers = SteadyWriters.start(log, WRITERS)) {
            EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, portOf(database));
            try {
                writers.awaitAcknowledged(200);
                disk.fill();
                beginAnotherSegment(database);
                writers.awaitRefusals(2 * WRITERS);
                server.kill();
                disk.clear();
                server = EmbeddedPostgreSql.start(data, server.port());
                writers.awaitAcknowledged(200);
                writers.finish(database.service());
            } finally {
                server.kill();
            }
        }
    }

    /** That part alone: a server whose write-ahead log meets the end of the disk dies, whatever else would have lived. */
    private static TestDatabase onASmallDisk(String part, SmallDisk disk, Path data) throws IOException {
        try (EmbeddedPostgreSql server = EmbeddedPostgreSql.start(data, 0)) {
            TestDatabase database = TestDatabase.on(server);
            server.stop();
            disk.takeOver(data.resolve("data").resolve(part));
            return database;
        }
    }

    /** So that the next commit needs room. The switch needs some itself, and the server may already die of it. */
    private static void beginAnotherSegment(TestDatabase database) {
        try {
            database.asSuperuser("SELECT pg_switch_wal()");
        } catch (IllegalStateException _) {
            // the writers' refusals are what the test waits for
        }
    }

    private static int portOf(TestDatabase database) {
        return URI.create(database.address().jdbcUrl().substring("jdbc:".length()))
                .getPort();
    }
}
