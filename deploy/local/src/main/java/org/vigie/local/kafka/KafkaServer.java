package org.vigie.local.kafka;

/** A running broker, wherever it runs. */
public interface KafkaServer {
    /** Where clients find it, {@code host:port}. */
    String bootstrapServers();
}
