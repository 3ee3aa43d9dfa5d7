package org.vigie.eventlog.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How the clients of this library talk to the broker: whatever the operator set under {@code kafka.*} (addresses,
 * security), and on top what correctness and latency ask for.
 */
public final class ClientSettings {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> operators;
    private final int patience;

    /** Settings over those of the operator, which has {@code bootstrap.servers} at least; what waits for the broker gives up after ten seconds. */
    public ClientSettings(Map<String, Object> operators) {
        this(operators, PATIENCE);
    }

    /**
     * The same for tests, in which the broker is away more often.
     *
     * @param patience how long anything waits for the broker before it fails; half of it for one request
     */
    public ClientSettings(Map<String, Object> operators, Duration patience) {
        this.operators = Map.copyOf(operators);
        this.patience = Math.toIntExact(patience.toMillis());
    }

    /** For creating topics. */
    public Map<String, Object> admin() {
        Map<String, Object> settings = common();
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        return settings;
    }

    /**
     * For the one producer of {@code transactionalId}: every wait is bounded, so that a relay that is stuck gives way. The bounds may
     * be longer than the relay's lease: whoever takes it over shuts this producer out before it looks at what there is (ADR 16).
     */
    public Map<String, Object> producer(String transactionalId) {
        Map<String, Object> settings = common();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, patience);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // The relay flushes each batch, which waits for nothing. Without this the first record of each partition goes
        // out alone.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 100);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        // A transaction that follows another at once is told to wait for the former's markers: ask again soon.
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 3);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 250);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }

    /** For reading what is committed, wherever the reader says and nowhere else; Kafka's own committed offsets are neither written nor read. */
    public Map<String, Object> reader() {
        Map<String, Object> settings = common();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        settings.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, 20);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return settings;
    }

    /**
     * For a member of consumer group {@code group}. The classic protocol, because it lets the member say after how many
     * seconds of silence another takes over; the newer one has 45 for all of a broker's groups.
     */
    public Map<String, Object> member(String group, int batch) {
        Map<String, Object> settings = reader();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 60_000);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        return settings;
    }

    /** Whether these are a test's, in which nobody waits a minute. */
    boolean isImpatient() {
        return patience < PATIENCE.toMillis();
    }

    private Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>(operators);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 50);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, 5_000);
        return settings;
    }
}
