package org.vigie.local.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.vigie.local.kafka.KafkaServer;
import org.vigie.local.postgresql.PostgreSqlServer;

/** The backends in containers, of the images that production runs. */
final class ContainerBackends implements BackendSource {
    static boolean available() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    @SuppressWarnings("resource") // it ends with the JVM
    public PostgreSqlServer postgres() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
        container.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return new PostgreSqlAddress(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    @Override
    @SuppressWarnings("resource") // it ends with the JVM
    public KafkaServer kafka() {
        KafkaContainer container = new KafkaContainer("apache/kafka:4.1.2").withEnv("KAFKA_NUM_PARTITIONS", "12");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        String bootstrapServers = container.getBootstrapServers();
        return () -> bootstrapServers;
    }
}
