package org.vigie.referral.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.kafka.ClientSettings;
import org.vigie.eventlog.kafka.Topics;

/** The topic {@code vigie.intake}, written to as intake's relay does. */
public final class IntakeTopic implements AutoCloseable {
    private static final UUID EPOCH = UUID.fromString("9d1f1c52-4a1b-4b57-9c1e-1b3d0a2f7e01");
    private static final String TOPIC = "vigie.intake";
    private static final String POSITION = "vigie.testing.intake-position";
    private static final String ACTION_TAKEN = "vigie.intake.ActionTaken.v1";
    private static final String IDENTITY_ERASED = "vigie.intake.IdentityErased.v1";
    private static final String ACTION_WITHDRAWN = "vigie.intake.ActionWithdrawn.v1";

    private final KafkaProducer<byte[], byte[]> producer;

    public IntakeTopic(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try {
            Topics.ensure(new ClientSettings(settings), Set.of(TOPIC));
        } catch (InterruptedException e) {
            throw new IllegalStateException("the broker of the tests makes topics", e);
        }
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Tells of an action; told again it has the same id at another position, as after a restart of the relay. */
    public void tell(InformationPreoccupante information) {
        tell(ACTION_TAKEN, information.caseId(), information.actionId(), information.event());
    }

    /** Tells of a call about its minor. */
    public UUID tellCall(InformationPreoccupante information, int age) {
        UUID callId = UUID.randomUUID();
        tell("vigie.intake.CallRecorded.v1", information.caseId(), callId, call(information, callId, age));
        return callId;
    }

    /** Tells that a call was not as it was told. */
    public void tellCorrected(InformationPreoccupante information, UUID callId, int age) {
        tell("vigie.intake.CallCorrected.v1", information.caseId(), UUID.randomUUID(), """
                {"caseId": "%s", "callId": "%s", "correctionId": "%s", "occurredAt": "2026-03-02T18:30:00Z", "fields": ["MINORS"],
                 "call": %s}
                """.formatted(
                        information.caseId(), callId, UUID.randomUUID(), call(information, callId, age)));
    }

    private static String call(InformationPreoccupante information, UUID callId, int age) {
        return """
                {"caseId": "%s", "callId": "%s", "occurredAt": "2026-03-02T17:00:00Z", "channel": "PHONE",
                 "caller": {"category": "WITNESS"}, "minors": [{"minorId": "%s", "age": %d}], "concerns": []}
                """.formatted(information.caseId(), callId, information.minorId(), age);
    }

    /** Tells that the people of its case were forgotten; told again it has the same id at another position. */
    public void tellErased(InformationPreoccupante information) {
        UUID caseId = information.caseId();
        tell(IDENTITY_ERASED, caseId, EventIds.of("erasure", caseId.toString()), """
                {"caseId": "%s", "occurredAt": "2026-03-04T08:00:00Z"}
                """.formatted(caseId));
    }

    /** Tells that the action was recorded by mistake. */
    public void tellWithdrawn(InformationPreoccupante information) {
        tell(ACTION_WITHDRAWN, information.caseId(), UUID.randomUUID(), """
                {"caseId": "%s", "actionId": "%s", "occurredAt": "2026-03-02T19:00:00Z"}
                """.formatted(
                        information.caseId(), information.actionId()));
    }

    /** Tells that its minor lives in another department than was thought. */
    public void tellMoved(InformationPreoccupante information, String from, String to) {
        tell("vigie.intake.MinorDepartmentCorrected.v1", information.caseId(), UUID.randomUUID(), """
                {"caseId": "%s", "minorId": "%s", "correctionId": "%s", "occurredAt": "2026-03-02T19:30:00Z", "from": "%s", "to": "%s"}
                """.formatted(
                        information.caseId(), information.minorId(), UUID.randomUUID(), from, to));
    }

    /** Tells of anything. */
    public void tell(String type, UUID stream, UUID id, String data) {
        var record = new ProducerRecord<>(TOPIC, bytes(stream), bytes(data));
        Headers headers = record.headers();
        header(headers, "content-type", "application/json");
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", EventIds.of("test", id.toString()));
        header(headers, "ce_source", "urn:vigie:intake:" + EPOCH);
        header(headers, "ce_type", type);
        header(headers, "ce_subject", stream);
        header(headers, "ce_time", "2026-03-02T18:00:00Z");
        header(headers, "ce_dataschema", "urn:vigie:schema:" + type);
        header(headers, "ce_position", nextPosition());
        header(headers, "ce_streamversion", 2);
        header(headers, "ce_hash", "00");
        header(headers, "ce_correlationid", id);
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker of the tests takes events", e);
        }
    }

    /** One count for the JVM, whichever class loader this class is loaded by. */
    private static synchronized long nextPosition() {
        long position = Long.getLong(POSITION, 0) + 1;
        System.setProperty(POSITION, Long.toString(position));
        return position;
    }

    private static void header(Headers headers, String name, Object value) {
        headers.add(name, bytes(value));
    }

    private static byte[] bytes(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
