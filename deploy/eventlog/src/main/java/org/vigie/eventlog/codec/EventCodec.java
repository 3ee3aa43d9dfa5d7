package org.vigie.eventlog.codec;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.decider.Erasure;
import org.vigie.eventlog.personal.SubjectKey;

/**
 * Turns the events of one stream type into stored JSON and back.
 *
 * @param <E> events, a sealed interface of records
 */
public interface EventCodec<E> {

    /**
     * The stored form of {@code event}: its type, schema version and JSON with personal fields encrypted under {@code key}. Throws
     * {@link org.vigie.eventlog.ErasedSubjectException} when it says something personal and there is no key.
     */
    EncodedEvent encode(E event, UUID eventId, @Nullable SubjectKey key);

    /**
     * The event in its current shape; its personal fields are withheld when {@code key} is null. Throws {@link
     * UnreadableEventException} when its type is unknown or its version newer than what this release writes.
     */
    E decode(StoredEvent stored, @Nullable SubjectKey key);

    /** Its event types as they are written now. */
    List<EventType<? extends E>> types();

    /** Whether any of its events has a personal field, so that its streams need a subject key. */
    boolean hasPersonalData();

    /** Whether {@code stored} is the {@link Erasure} of its stream's subject. */
    boolean isErasure(StoredEvent stored);

    /** Names of the event types that are erasures: what keeps rows of a subject must not leave them out. */
    default Set<String> erasures() {
        return types().stream()
                .filter(type -> Erasure.class.isAssignableFrom(type.shape()))
                .map(EventType::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The events of a whole stream, as {@link #decode} reads them; what is personal is withheld once there is an erasure among them,
     * though another instance may still know the key.
     */
    default List<E> decodeStream(List<StoredEvent> stream, @Nullable SubjectKey key) {
        SubjectKey valid = stream.stream().anyMatch(this::isErasure) ? null : key;
        return stream.stream().map(stored -> decode(stored, valid)).toList();
    }

    /** An event as it is stored. */
    record EncodedEvent(String type, int schemaVersion, byte[] data) {}
}
