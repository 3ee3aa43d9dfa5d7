package org.vigie.analytics.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.local.testing.Backends;

/**
 * The fictional first year as it would be with many times as many cases, minors, partners and sessions, each day's events side by side:
 * every count is that of the year times the copies, every share is the same. On topics of its own.
 */
public final class CopiedYear {
    private static final List<String> IDS =
            List.of("caseId", "callId", "actionId", "partnerId", "workSessionId", "awarenessSessionId", "minorId");
    private static final int UNACKNOWLEDGED = 10_000;

    private final String suffix;
    private final int copies;
    private final Map<String, Long> positions = new HashMap<>();

    /** @param suffix of the topics' names */
    public CopiedYear(String suffix, int copies) {
        this.suffix = suffix;
        this.copies = copies;
    }

    /** The topics' names. */
    public Set<String> topics() {
        return Set.of(topic("intake"), topic("mapping"));
    }

    private String topic(String service) {
        return "vigie." + service + suffix;
    }

    /** Publishes all events and returns how many they are; fails when the broker has not taken each. */
    public long publish() throws IOException, InterruptedException {
        Topics.ensure(topics());
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Backends.kafka().bootstrapServers(), "acks", "all", "linger.ms", 5);
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Semaphore unacknowledged = new Semaphore(UNACKNOWLEDGED);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ReceivedEvent event : FirstYear.events()) {
                for (int copy = 0; copy < copies; copy++) {
                    unacknowledged.acquire();
                    var _ = producer.send(Topics.record(copy(event, copy), suffix), (_, failed) -> {
                        failure.compareAndSet(null, failed);
                        unacknowledged.release();
                    });
                }
            }
        }
        assertThat(failure).hasNullValue();
        return positions.values().stream().mapToLong(Long::longValue).sum();
    }

    private ReceivedEvent copy(ReceivedEvent event, int copy) {
        long position = positions.merge(event.service(), 1L, Long::sum);
        ObjectNode data = event.data().deepCopy();
        rename(data, copy);
        return new ReceivedEvent(
                event.service(),
                event.epoch(),
                position,
                id(event.id().toString(), copy),
                event.type(),
                id(event.streamId().toString(), copy),
                event.streamVersion(),
                Instant.EPOCH,
                event.correlationId(),
                data);
    }

    private static void rename(JsonNode json, int copy) {
        if (json instanceof ObjectNode object) {
            for (String field : IDS) {
                if (object.hasNonNull(field)) {
                    object.put(field, id(object.path(field).textValue(), copy).toString());
                }
            }
            object.forEach(child -> rename(child, copy));
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual() && array.get(i).textValue().length() == 36) {
                    array.set(i, id(array.get(i).textValue(), copy).toString());
                } else {
                    rename(array.get(i), copy);
                }
            }
        }
    }

    private static UUID id(String of, int copy) {
        return UUID.nameUUIDFromBytes((copy + " " + of).getBytes(UTF_8));
    }
}
