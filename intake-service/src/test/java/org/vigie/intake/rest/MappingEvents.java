package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What mapping-service tells of partners: one log for the whole JVM, as all its tests share the broker. */
public final class MappingEvents {
    private static final UUID EPOCH = UUID.fromString("7a4f8f0e-3f53-4f0e-9c52-5a1a64a0b9d1");
    private static final UUID MERGES = UUID.fromString("0d9c3a52-6a0b-5a5c-8d2f-5f0c6f6c2b11");
    private static final String POSITION = "vigie.testing.mapping-position";

    private final String kafka;

    public MappingEvents(String kafka) {
        this.kafka = kafka;
    }

    /** Tells that it is on the map under this name, everywhere when it names no department. */
    public void registered(UUID partnerId, String name, String... departments) {
        described("PartnerRegistered", partnerId, name, departments);
    }

    /** Tells that it is called so from now on. */
    public void changed(UUID partnerId, String name, String... departments) {
        described("PartnerChanged", partnerId, name, departments);
    }

    /** Tells its last day. */
    public void closed(UUID partnerId, String day) {
        publish("PartnerClosed", partnerId, "{\"partnerId\":\"" + partnerId + "\",\"closedOn\":\"" + day + "\"}");
    }

    /** Tells that it helps again. */
    public void reopened(UUID partnerId) {
        publish("PartnerReopened", partnerId, "{\"partnerId\":\"" + partnerId + "\"}");
    }

    /** Tells that another entry stands for it. */
    public void merged(UUID partnerId, UUID into) {
        merge("PartnerMerged", partnerId, into);
    }

    /** Tells that it stands for itself again. */
    public void unmerged(UUID partnerId, UUID into) {
        merge("PartnerUnmerged", partnerId, into);
    }

    private void merge(String type, UUID partnerId, UUID into) {
        publish(type, MERGES, "{\"partnerId\":\"" + partnerId + "\",\"into\":\"" + into + "\"}");
    }

    private void described(String type, UUID partnerId, String name, String... departments) {
        String codes = departments.length == 0 ? "" : "\"" + String.join("\",\"", departments) + "\"";
        publish(type, partnerId, """
                {"partnerId":"%s","name":"%s","kind":"ASSOCIATION","scope":"%s","departments":[%s]}
                """.formatted(partnerId, name, departments.length == 0 ? "NATIONAL" : "LOCAL", codes));
    }

    private void publish(String type, UUID streamId, String data) {
        Object position = System.getProperties()
                .merge(POSITION, "1", (last, first) -> Integer.toString(Integer.parseInt(last.toString()) + 1));
        ProducerRecord<byte[], byte[]> event =
                new ProducerRecord<>("vigie.mapping", streamId.toString().getBytes(UTF_8), data.getBytes(UTF_8));
        Map<String, String> headers = new HashMap<>(Map.of(
                "content-type",
                "application/json",
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "urn:vigie:mapping:" + EPOCH,
                "ce_type",
                "vigie.mapping." + type + ".v1",
                "ce_subject",
                streamId.toString(),
                "ce_time",
                "2023-04-03T10:00:00Z",
                "ce_position",
                position.toString(),
                "ce_streamversion",
                position.toString(),
                "ce_correlationid",
                UUID.randomUUID().toString()));
        headers.forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(event).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
