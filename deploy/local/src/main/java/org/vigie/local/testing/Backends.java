package org.vigie.local.testing;

import org.vigie.local.kafka.KafkaServer;
import org.vigie.local.postgresql.PostgreSqlServer;

/**
 * A real PostgreSQL and a real Kafka for tests, each started once a JVM and on first use: in containers where Docker answers, else as
 * processes. They end with the JVM. Durability is that of a process, not of a power cut.
 */
public final class Backends {
    private static final String POSTGRESQL = "vigie.testing.postgresql";
    private static final String KAFKA = "vigie.testing.kafka";

    private Backends() {}

    /** The PostgreSQL of this JVM; make a database of your own on it. */
    public static PostgreSqlServer postgres() {
        return PostgreSqlAddress.parse(
                once(POSTGRESQL, () -> PostgreSqlAddress.of(source().postgres()).text()));
    }

    /** The broker of this JVM; topics are made on first use with 12 partitions. */
    public static KafkaServer kafka() {
        String bootstrapServers = once(KAFKA, () -> source().kafka().bootstrapServers());
        return () -> bootstrapServers;
    }

    private static BackendSource source() {
        return Docker.answers() ? new ContainerBackends() : new ProcessBackends();
    }

    /**
     * Quarkus loads this class once for each class loader; only the JVM's own properties and interned texts are the same for all of
     * them. The properties themselves are no lock: pgjdbc connects on a thread of its own, which needs them.
     */
    private static String once(String property, java.util.function.Supplier<String> start) {
        synchronized (property.intern()) {
            String known = System.getProperty(property);
            if (known != null) return known;
            String started = start.get();
            System.setProperty(property, started);
            return started;
        }
    }
}
