package org.vigie.local.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.FreePort;
import org.vigie.local.process.Orphan;
import org.vigie.local.process.StartFailure;

/** The broker's JVM on the files of a folder. */
public final class KafkaProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Ready a second sooner, small, and never in need of the optimising compiler. */
    private static final List<String> JVM =
            List.of("-Xms64m", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    /** Sixteen bytes in base64; the same in every folder, since a later start has to name it again. */
    private static final String CLUSTER_ID = "dmlnaWUtbG9jYWxzdGFjaw";

    private final int port;
    private final ChildProcess child;

    private KafkaProcess(int port, ChildProcess child) {
        this.port = port;
        this.child = child;
    }

    /** Ends what a killed parent left running on the folder, formats it if need be, starts the broker and waits until it answers. */
    public static KafkaProcess start(Path folder, Path log, int port) {
        int chosen = FreePort.orAny(port);
        return start(folder, log, chosen, chosen);
    }

    /** The same for clients that come through another port of this machine than the broker's own. */
    public static KafkaProcess start(Path folder, Path log, int port, int advertisedPort) {
        Path home = folder.toAbsolutePath().normalize();
        Path properties = home.resolve("server.properties");
        Path pidFile = home.resolve("kafka.pid");
        try {
            Files.createDirectories(home);
            Orphan.end(pidFile, properties.toString());
            KafkaSettings settings = new KafkaSettings(home.resolve("data"), port, advertisedPort, FreePort.any());
            Files.writeString(properties, settings.text());
            copyLogging(home);
            KafkaProcess broker = new KafkaProcess(port, ChildProcess.start(command(home, properties, log)));
            Files.writeString(pidFile, broker.child.pid() + "\n");
            broker.awaitAnswer();
            return broker;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write to " + home, unwritable);
        }
    }

    private static void copyLogging(Path home) throws IOException {
        try (InputStream logging = KafkaProcess.class.getResourceAsStream("log4j2.xml")) {
            if (logging == null) throw new IllegalStateException("log4j2.xml is missing");
            Files.copy(logging, home.resolve("log4j2.xml"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Command command(Path home, Path properties, Path log) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(JVM);
        words.add("-Dlog4j2.configurationFile=" + home.resolve("log4j2.xml"));
        words.addAll(List.of("-cp", BrokerClassPath.text(), KafkaNode.class.getName()));
        words.addAll(List.of(properties.toString(), CLUSTER_ID));
        return new Command("Kafka", List.of(), words, Map.of(), log, "TERM");
    }

    private void awaitAnswer() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!ApiVersions.answered(port)) {
            boolean ended = child.endsWithin(Duration.ofMillis(50));
            if (ended || Instant.now().isAfter(deadline)) {
                child.kill();
                throw StartFailure.of("Kafka", child.log());
            }
        }
    }

    public int port() {
        return port;
    }

    public ChildProcess child() {
        return child;
    }

    /** Stops a broker cleanly, so that the next start finds its logs closed. */
    public static void stop(ChildProcess broker) {
        broker.stop(Duration.ofSeconds(20));
    }
}
