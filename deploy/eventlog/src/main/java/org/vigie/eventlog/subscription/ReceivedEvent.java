package org.vigie.eventlog.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** A published event as it came from Kafka. */
public final class ReceivedEvent {
    private final String service;
    private final UUID epoch;
    private final long position;
    private final UUID id;
    private final String type;
    private final UUID streamId;
    private final long streamVersion;
    private final Instant time;
    private final UUID correlationId;
    private final String hash;
    private final Supplier<JsonNode> data;

    /** An event with this data, for tests of what handles it. */
    public ReceivedEvent(
            String service,
            UUID epoch,
            long position,
            UUID id,
            String type,
            UUID streamId,
            long streamVersion,
            Instant time,
            UUID correlationId,
            JsonNode data) {
        this(service, epoch, position, id, type, streamId, streamVersion, time, correlationId, "", () -> data);
    }

    /** The same where the log's hash after it is {@code other}. */
    public ReceivedEvent withHash(String other) {
        return new ReceivedEvent(
                service, epoch, position, id, type, streamId, streamVersion, time, correlationId, other, data);
    }

    /** @param data reads the data; asked each time, so that a large batch does not hold the trees of all */
    ReceivedEvent(
            String service,
            UUID epoch,
            long position,
            UUID id,
            String type,
            UUID streamId,
            long streamVersion,
            Instant time,
            UUID correlationId,
            String hash,
            Supplier<JsonNode> data) {
        this.service = service;
        this.epoch = epoch;
        this.position = position;
        this.id = id;
        this.type = type;
        this.streamId = streamId;
        this.streamVersion = streamVersion;
        this.time = time;
        this.correlationId = correlationId;
        this.hash = hash;
        this.data = data;
    }

    /** Who published it: {@code intake}, {@code referral} or {@code mapping}. */
    public String service() {
        return service;
    }

    /** Epoch of that service's log. */
    public UUID epoch() {
        return epoch;
    }

    /** Its position in that log. */
    public long position() {
        return position;
    }

    public UUID id() {
        return id;
    }

    /** Its published type, such as {@code vigie.intake.CallRecorded.v1}. */
    public String type() {
        return type;
    }

    public UUID streamId() {
        return streamId;
    }

    public long streamVersion() {
        return streamVersion;
    }

    /** When it occurred. */
    public Instant time() {
        return time;
    }

    public UUID correlationId() {
        return correlationId;
    }

    /** Hash of its log up to and with it, as published; empty for one that was set aside and released. */
    public String hash() {
        return hash;
    }

    /** What it says, read anew each time; throws {@link IllegalArgumentException} when that is no JSON. */
    public JsonNode data() {
        return data.get();
    }

    /** The same event in another version of its shape. */
    ReceivedEvent as(String otherType, JsonNode otherData) {
        return new ReceivedEvent(
                service,
                epoch,
                position,
                id,
                otherType,
                streamId,
                streamVersion,
                time,
                correlationId,
                hash,
                () -> otherData);
    }
}
