package org.vigie.eventlog.codec;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.personal.SubjectKey;

/** Events as JSON by Jackson, their {@code Personal} components as {@code {"$personal": "<base64 of the ciphertext>"}}. */
public final class JacksonEventCodec<E> implements EventCodec<E> {

    private JacksonEventCodec(Class<E> events, List<EventType<? extends E>> types) {
        throw new UnsupportedOperationException(events + " " + types);
    }

    /** A codec for {@code events}, a sealed interface; every record it permits must have its type. */
    public static <E> JacksonEventCodec<E> of(Class<E> events, List<EventType<? extends E>> types) {
        return new JacksonEventCodec<>(events, types);
    }

    @Override
    public EncodedEvent encode(E event, UUID eventId, @Nullable SubjectKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public E decode(StoredEvent stored, @Nullable SubjectKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasPersonalData() {
        throw new UnsupportedOperationException();
    }
}
