package org.vigie.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events as intake's relay does, without intake: the same headers and data, dense positions, by the contract that
 * lies with the service. Ten million of them would take intake a quarter of an hour and the disk ten gigabytes.
 */
public final class PublishedEvents {
    private static final String TOPIC = "vigie.intake";
    private static final int CASES_AT_A_TIME = 1000;
    private static final String HASH = "0".repeat(64);

    private final String bootstrapServers;
    private final String source;
    private final SplittableRandom random = new SplittableRandom();
    private final Deque<Step> steps = new ArrayDeque<>();
    private long position;

    /**
     * Publishes events of one log.
     *
     * @param epoch of the log that these events are said to come from
     * @param position of the last one that it has published itself
     */
    public PublishedEvents(String bootstrapServers, UUID epoch, long position) {
        this.bootstrapServers = bootstrapServers;
        this.position = position;
        this.source = "urn:vigie:intake:" + epoch;
    }

    private record Step(FictiveCase of, int number) {}

    /** Publishes more, up to this position; what the broker did not take ends the run, since whoever counts would wait for it for ever. */
    public void publishUpTo(long last) {
        AtomicReference<@Nullable Exception> refused = new AtomicReference<>();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings())) {
            while (position < last) {
                if (steps.isEmpty()) begin();
                var _ = producer.send(record(steps.removeFirst()), (_, failure) -> {
                    if (failure != null) refused.compareAndSet(null, failure);
                });
            }
        }
        if (refused.get() != null) throw new IllegalStateException("the broker did not take all events", refused.get());
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 << 10,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class);
    }

    private void begin() {
        List<FictiveCase> cases = new ArrayList<>();
        for (int i = 0; i < CASES_AT_A_TIME; i++) cases.add(FictiveCase.any(random));
        for (int number = 0; number < FictiveCase.STEPS; number++)
            for (FictiveCase each : cases) steps.add(new Step(each, number));
    }

    private ProducerRecord<byte[], byte[]> record(Step step) {
        position++;
        UUID id = FictiveCase.uuid(random);
        FictiveCase of = step.of;
        boolean call = FictiveCase.isCall(step.number);
        String type = call ? "vigie.intake.CallRecorded.v1" : "vigie.intake.ActionTaken.v1";
        Instant at = of.at(step.number);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                TOPIC,
                of.id().toString().getBytes(UTF_8),
                (call ? call(of, id, at) : action(of, id, step.number)).getBytes(UTF_8));
        headers(of, id, type, at, step.number + 1)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private Map<String, String> headers(FictiveCase of, UUID id, String type, Instant at, int version) {
        return Map.ofEntries(
                Map.entry("content-type", "application/json"),
                Map.entry("ce_specversion", "1.0"),
                Map.entry("ce_id", id.toString()),
                Map.entry("ce_source", source),
                Map.entry("ce_type", type),
                Map.entry("ce_subject", of.id().toString()),
                Map.entry("ce_time", at.toString()),
                Map.entry("ce_dataschema", "urn:vigie:schema:" + type),
                Map.entry("ce_position", Long.toString(position)),
                Map.entry("ce_streamversion", Integer.toString(version)),
                Map.entry("ce_hash", HASH),
                Map.entry("ce_correlationid", id.toString()));
    }

    static String call(FictiveCase of, UUID id, Instant at) {
        return """
                {"caseId":"%s","callId":"%s","occurredAt":"%s","channel":"PHONE","caller":{"category":"%s"},"minors":[{"minorId":"%s",\
                "gender":"%s","age":%d,"department":"%s","knownToChildProtection":"YES"}],"concerns":["%s","HOUSING"]}""".formatted(
                of.id(), id, at, of.category(), of.minor(), of.gender(), of.age(), of.department(), of.concern());
    }

    static String action(FictiveCase of, UUID id, int step) {
        return """
                {"caseId":"%s","actionId":"%s","type":"%s","occurredAt":"%s","minorIds":["%s"],"department":"%s","urgency":"NORMAL",\
                "adviceKinds":[]}""".formatted(of.id(), id, FictiveCase.action(step), of.at(step), of.minor(), of.department());
    }
}
