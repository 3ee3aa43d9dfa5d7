package org.vigie.eventlog.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import org.vigie.eventlog.codec.EventCodec.EncodedEvent;

/** One event type with its prepared reader and writer. Older versions of the shape will be brought up to date here, on reading. */
final class EventForm<E> {
    private final EventType<? extends E> type;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    EventForm(EventType<? extends E> type, ObjectMapper mapper) {
        this.type = type;
        this.writer = mapper.writerFor(type.shape());
        this.reader = mapper.readerFor(type.shape());
    }

    int schemaVersion() {
        return type.schemaVersion();
    }

    EncodedEvent encode(E event, PersonalScope scope) throws JsonProcessingException {
        byte[] data = writer.withAttribute(PersonalScope.class, scope).writeValueAsBytes(event);
        return new EncodedEvent(type.name(), type.schemaVersion(), data);
    }

    E decode(byte[] data, PersonalScope scope) throws IOException {
        E event = reader.withAttribute(PersonalScope.class, scope).readValue(data, type.shape());
        if (event == null) {
            throw new IOException("null is no event");
        }
        return event;
    }
}
