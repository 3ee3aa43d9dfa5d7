package org.vigie.eventlog.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.ErasedSubjectException;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.personal.UndecipherableException;

/**
 * Events as JSON by Jackson. Components are properties of the same name, absent when null or an empty {@code Optional}; a
 * {@code Personal} component is {@code {"$personal": "<base64 of the ciphertext of its JSON>"}}. Reading is strict: an unknown
 * property is an error. What was written in an older version is brought up to date by the {@link Upcaster}s of its type; of a
 * newer one nothing is guessed.
 */
public final class JacksonEventCodec<E> implements EventCodec<E> {
    private final ObjectMapper mapper;
    private final Map<Class<?>, EventForm<E>> byShape = new HashMap<>();
    private final Map<String, EventForm<E>> byName = new HashMap<>();
    private final boolean personal;

    private JacksonEventCodec(Class<E> events, List<EventType<? extends E>> types, List<Module> modules) {
        mapper = EventMapper.create(modules);
        for (EventType<? extends E> type : types) {
            EventForm<E> form = new EventForm<>(type, mapper);
            if (byName.put(type.name(), form) != null || byShape.put(type.shape(), form) != null) {
                throw new IllegalArgumentException("two event types are called " + type.name() + " or share a record");
            }
            if (form.isErasure() && PersonalTypes.isPersonal(type.shape())) {
                throw new IllegalArgumentException("an erasure says nothing personal, but " + type.name() + " does");
            }
        }
        personal = types.stream().anyMatch(type -> PersonalTypes.isPersonal(type.shape()));
        requireAll(events);
    }

    /** A codec for {@code events}, a sealed interface; every record it permits must have its type, and every older version its upcaster. */
    public static <E> JacksonEventCodec<E> of(Class<E> events, List<EventType<? extends E>> types) {
        return of(events, types, List.of());
    }

    /** The same where components need more than plain Jackson knows; {@code modules} may say how. */
    public static <E> JacksonEventCodec<E> of(
            Class<E> events, List<EventType<? extends E>> types, List<Module> modules) {
        return new JacksonEventCodec<>(events, types, modules);
    }

    private void requireAll(Class<?> events) {
        if (!events.isSealed()) {
            if (!byShape.containsKey(events)) {
                throw new IllegalArgumentException(events.getName() + " has no event type");
            }
            return;
        }
        for (Class<?> permitted : events.getPermittedSubclasses()) {
            requireAll(permitted);
        }
    }

    @Override
    public EncodedEvent encode(E event, UUID eventId, @Nullable SubjectKey key) {
        EventForm<E> form = byShape.get(event.getClass());
        if (form == null) {
            throw new IllegalArgumentException(
                    "an event of another stream: " + event.getClass().getName());
        }
        try {
            return form.encode(event, new PersonalScope(eventId, key));
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof ErasedSubjectException erased) {
                throw erased;
            }
            throw new IllegalStateException("event " + eventId + " cannot be written" + path(e));
        }
    }

    @Override
    public E decode(StoredEvent stored, @Nullable SubjectKey key) {
        EventForm<E> form = byName.get(stored.type());
        if (form == null || stored.schemaVersion() > form.schemaVersion()) {
            throw new UnreadableEventException(stored, unknown(form), null);
        }
        try {
            return form.decode(stored.schemaVersion(), stored.data(), new PersonalScope(stored.eventId(), key));
        } catch (UpcastException e) {
            throw new UnreadableEventException(stored, "it cannot be brought up to date", e);
        } catch (IOException e) {
            // Jackson quotes what it could not read, which may be someone's name: neither its message nor itself goes
            // on.
            Throwable cause = e.getCause() instanceof UndecipherableException ? e.getCause() : null;
            throw new UnreadableEventException(stored, "its data cannot be read" + path(e), cause);
        }
    }

    @Override
    public List<EventType<? extends E>> types() {
        return byName.values().stream()
                .<EventType<? extends E>>map(EventForm::type)
                .toList();
    }

    @Override
    public boolean isErasure(StoredEvent stored) {
        EventForm<E> form = byName.get(stored.type());
        return form != null && form.isErasure();
    }

    @Override
    public boolean hasPersonalData() {
        return personal;
    }

    private static String unknown(@Nullable EventForm<?> form) {
        String known = form == null ? "not this type" : "no version after " + form.schemaVersion();
        return "this release knows " + known + ": run the one that wrote it, or a later one";
    }

    private static String path(IOException e) {
        return e instanceof JsonMappingException mapping ? " at " + mapping.getPathReference() : "";
    }
}
