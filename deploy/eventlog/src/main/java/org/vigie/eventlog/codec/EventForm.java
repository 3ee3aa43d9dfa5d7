package org.vigie.eventlog.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.vigie.eventlog.codec.EventCodec.EncodedEvent;
import org.vigie.eventlog.decider.Erasure;

/** One event type with its prepared reader and writer. Data of an older version goes through its upcasters on reading. */
final class EventForm<E> {
    private final EventType<? extends E> type;
    private final Upcasters upcasters;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final ObjectReader trees;

    EventForm(EventType<? extends E> type, ObjectMapper mapper) {
        this.type = type;
        this.upcasters = Upcasters.of(type.upcasters(), List.of(type.current()));
        this.writer = mapper.writerFor(type.shape());
        this.reader = mapper.readerFor(type.shape());
        this.trees = mapper.readerFor(ObjectNode.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    EventType<? extends E> type() {
        return type;
    }

    int schemaVersion() {
        return type.schemaVersion();
    }

    boolean isErasure() {
        return Erasure.class.isAssignableFrom(type.shape());
    }

    EncodedEvent encode(E event, PersonalScope scope) throws JsonProcessingException {
        byte[] data = writer.withAttribute(PersonalScope.class, scope).writeValueAsBytes(event);
        return new EncodedEvent(type.name(), type.schemaVersion(), data);
    }

    /** The event that was written as {@code data} in version {@code written}, which is at most {@link #schemaVersion}. */
    E decode(int written, byte[] data, PersonalScope scope) throws IOException {
        ObjectReader scoped = reader.withAttribute(PersonalScope.class, scope);
        E event = written == type.schemaVersion()
                ? scoped.readValue(data, type.shape())
                : scoped.readValue(upToDate(written, data), type.shape());
        if (event == null) {
            throw new IOException("null is no event");
        }
        return event;
    }

    private ObjectNode upToDate(int written, byte[] data) throws IOException {
        ObjectNode tree = trees.readValue(data);
        if (tree == null) {
            throw new IOException("null is no event");
        }
        return upcasters.upcast(new EventVersion(type.name(), written), tree);
    }
}
