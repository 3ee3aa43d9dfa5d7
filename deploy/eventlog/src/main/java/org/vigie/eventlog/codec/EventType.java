package org.vigie.eventlog.codec;

import java.util.List;

/**
 * How one event is called in the log.
 *
 * @param name without version, such as {@code CallRecorded}; kept when the class is renamed
 * @param schemaVersion version of the shape that {@code shape} has now, from 1
 * @param shape the record
 * @param upcasters one for each version before, to the next
 */
public record EventType<T>(String name, int schemaVersion, Class<T> shape, List<Upcaster> upcasters) {

    public EventType {
        upcasters = List.copyOf(upcasters);
    }

    public EventType(String name, int schemaVersion, Class<T> shape, Upcaster... upcasters) {
        this(name, schemaVersion, shape, List.of(upcasters));
    }

    /** The version that is written now. */
    EventVersion current() {
        return new EventVersion(name, schemaVersion);
    }
}
