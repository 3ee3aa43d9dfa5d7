package org.vigie.local.kafka;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.vigie.local.process.StartFailure;

/** The broker's jars, where Maven resolved them on this machine, and this module's own classes. */
final class BrokerClassPath {
    private BrokerClassPath() {}

    /** @throws StartFailure when a jar is gone from Maven's repository since this module was built */
    static String text() {
        try (InputStream list = BrokerClassPath.class.getResourceAsStream("broker.classpath")) {
            if (list == null) throw new StartFailure("Kafka's class path is missing: build deploy/local/kafka.");
            String jars = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
            Arrays.stream(jars.split(File.pathSeparator, -1))
                    .filter(jar -> Files.notExists(Path.of(jar)))
                    .findFirst()
                    .ifPresent(jar -> {
                        throw new StartFailure("Kafka's " + jar + " is missing: build deploy/local/kafka again.");
                    });
            return jars + File.pathSeparator + own();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path own() {
        try {
            return Path.of(KafkaNode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
