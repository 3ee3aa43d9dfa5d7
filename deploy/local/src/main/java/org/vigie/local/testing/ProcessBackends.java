package org.vigie.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.local.EmbeddedKafka;
import org.vigie.local.EmbeddedPostgreSql;
import org.vigie.local.kafka.KafkaServer;
import org.vigie.local.postgresql.Durability;
import org.vigie.local.postgresql.PostgreSqlServer;
import org.vigie.local.process.Folders;

/** The backends as processes, in a folder that goes when the JVM does. */
final class ProcessBackends implements BackendSource {
    @Override
    public PostgreSqlServer postgres() {
        Path folder = temporaryFolder("vigie-postgresql-");
        EmbeddedPostgreSql server = EmbeddedPostgreSql.start(folder, 0, Durability.PROCESS);
        atExit(server::kill, folder);
        return server;
    }

    @Override
    public KafkaServer kafka() {
        Path folder = temporaryFolder("vigie-kafka-");
        EmbeddedKafka broker = EmbeddedKafka.start(folder, 0);
        atExit(broker::kill, folder);
        return broker;
    }

    private static Path temporaryFolder(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void atExit(Runnable end, Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end.run();
            try {
                Folders.empty(folder);
                Files.deleteIfExists(folder);
            } catch (IOException leftBehind) {
                throw new UncheckedIOException(leftBehind);
            }
        }));
    }
}
