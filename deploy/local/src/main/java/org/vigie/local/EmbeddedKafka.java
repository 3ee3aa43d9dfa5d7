package org.vigie.local;

import java.nio.file.Path;
import org.vigie.local.kafka.KafkaProcess;
import org.vigie.local.kafka.KafkaServer;
import org.vigie.local.process.FreePort;

/**
 * A Kafka 4.1 broker (KRaft, one node) in a JVM of its own on this machine, reachable from this machine alone. It keeps its logs in a
 * folder and picks them up again, also after a power cut or when whoever started it was killed. Records are not flushed one by one:
 * as on any broker, what a power cut takes is sent again by the relay, which holds its own log.
 */
public final class EmbeddedKafka implements KafkaServer, AutoCloseable {
    private final KafkaProcess process;

    private EmbeddedKafka(KafkaProcess process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param folder where topics and log lie; made if missing
     * @param port to listen on, 0 for any free one
     */
    public static EmbeddedKafka start(Path folder, int port) {
        return new EmbeddedKafka(KafkaProcess.start(folder, folder.resolve("kafka.log"), port));
    }

    /** Starts it on any free port for clients that come through {@code advertisedPort}, where somebody passes them on. */
    public static EmbeddedKafka startBehind(int advertisedPort, Path folder) {
        return new EmbeddedKafka(
                KafkaProcess.start(folder, folder.resolve("kafka.log"), FreePort.any(), advertisedPort));
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + process.port();
    }

    public int port() {
        return process.port();
    }

    public long pid() {
        return process.child().pid();
    }

    public boolean alive() {
        return process.child().alive();
    }

    /** Stops it cleanly. */
    public void stop() {
        KafkaProcess.stop(process.child());
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.child().kill();
    }

    @Override
    public void close() {
        stop();
    }
}
