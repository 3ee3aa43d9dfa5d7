package org.vigie.intake.readmodel.access;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;
import org.vigie.intake.domain.CaseEvent;
import org.vigie.intake.domain.Identity;

/** Copies of events in which each personal field says what it is called. */
final class MarkedFields {
    private final Set<String> paths = new TreeSet<>();

    /** What {@code path} says. */
    static String mark(String path) {
        return "«" + path + "»";
    }

    /** The personal fields that were marked, by event type and the way to them. */
    Set<String> paths() {
        return paths;
    }

    List<CaseEvent> mark(List<CaseEvent> events) throws ReflectiveOperationException {
        List<CaseEvent> marked = new ArrayList<>();
        for (CaseEvent event : events) {
            marked.add((CaseEvent) rebuilt(event.getClass().getSimpleName(), (Record) event));
        }
        return marked;
    }

    private @Nullable Object marked(String path, @Nullable Object value) throws ReflectiveOperationException {
        if (value instanceof Personal<?> personal) {
            paths.add(path);
            return Personal.of(
                    personal.value().orElseThrow() instanceof Identity identity ? named(path, identity) : mark(path));
        }
        if (value instanceof List<?> list) {
            @Nullable Object[] marked = new @Nullable Object[list.size()];
            for (int i = 0; i < marked.length; i++) {
                marked[i] = marked(path, list.get(i));
            }
            return Arrays.asList(marked);
        }
        return value instanceof Record event ? rebuilt(path, event) : value;
    }

    private static Identity named(String path, Identity identity) {
        return new Identity(mark(path), mark(path), identity.birthDate(), mark(path), mark(path));
    }

    private Object rebuilt(String path, Record event) throws ReflectiveOperationException {
        RecordComponent[] components = event.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
            Object value = components[i].getAccessor().invoke(event);
            values[i] = marked(path + "." + components[i].getName(), value);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<? extends Record> canonical = event.getClass().getDeclaredConstructor(types);
        return canonical.newInstance(values);
    }
}
