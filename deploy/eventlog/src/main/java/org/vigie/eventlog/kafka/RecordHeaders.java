package org.vigie.eventlog.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The headers of a published event, read. Each throws {@link IllegalArgumentException} when its header is missing or malformed. */
public record RecordHeaders(Headers headers) {

    public UUID id() {
        return UUID.fromString(text(CloudEventHeader.ID));
    }

    public EventSource source() {
        return EventSource.parse(text(CloudEventHeader.SOURCE));
    }

    public String type() {
        return text(CloudEventHeader.TYPE);
    }

    public UUID subject() {
        return UUID.fromString(text(CloudEventHeader.SUBJECT));
    }

    public Instant time() {
        return IsoInstant.parse(text(CloudEventHeader.TIME));
    }

    public long position() {
        return Long.parseLong(text(CloudEventHeader.POSITION));
    }

    public long streamVersion() {
        return Long.parseLong(text(CloudEventHeader.STREAM_VERSION));
    }

    public UUID correlationId() {
        return UUID.fromString(text(CloudEventHeader.CORRELATION_ID));
    }

    /** Empty when it is missing: an event can be read without it. */
    public String hash() {
        return headers.lastHeader(CloudEventHeader.HASH) == null ? "" : text(CloudEventHeader.HASH);
    }

    private String text(String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("an event without " + name);
        }
        return new String(header.value(), UTF_8);
    }
}
