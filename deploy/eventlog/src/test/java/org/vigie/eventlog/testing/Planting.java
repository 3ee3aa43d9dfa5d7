package org.vigie.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;

/** Puts a word that stands nowhere else into every personal text of an event, found by reflection, and says where those are. */
public final class Planting {
    private static final String WORD = "Planted-";

    /** Where something personal was planted: {@code minors.identity.firstName}. */
    private final Set<String> planted = new TreeSet<>();

    /** Where the type of an event can say something personal. */
    static Set<String> places(Class<?> record) {
        Set<String> places = new TreeSet<>();
        collect(record, "", places);
        return places;
    }

    Set<String> planted() {
        return planted;
    }

    /** {@code event} with every personal text replaced. */
    public static <E> E planted(E event) {
        return new Planting().in(event);
    }

    /** Whether anything that was planted is seen in {@code text}. */
    public static boolean isSeenIn(String text) {
        return text.contains(WORD);
    }

    /** The event with every personal text replaced. */
    <E> E in(E event) {
        @SuppressWarnings("unchecked")
        E same = (E) rebuilt(event, "", false);
        return same;
    }

    /** The event as a request would say it: what is personal stands in it like everything else. */
    static ObjectNode asRequest(Object record) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            json.set(component.getName(), json(value(component, record)));
        }
        return json;
    }

    private static JsonNode json(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNodeFactory.instance.nullNode();
            case Personal<?> personal -> json(personal.value().orElse(null));
            case Optional<?> optional -> json(optional.orElse(null));
            case List<?> list -> {
                var array = JsonNodeFactory.instance.arrayNode();
                list.forEach(element -> array.add(json(element)));
                yield array;
            }
            case Record record -> asRequest(record);
            default -> JsonNodeFactory.instance.textNode(value.toString());
        };
    }

    private static void collect(Type type, String path, Set<String> places) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Personal.class) {
                places.add(path);
            } else {
                collect(inner, path, places);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                String place = path.isEmpty() ? component.getName() : path + "." + component.getName();
                collect(component.getGenericType(), place, places);
            }
        }
    }

    private @Nullable Object replaced(@Nullable Object value, String path, boolean personal) {
        return switch (value) {
            case null -> null;
            case Personal<?> secret -> {
                Object content = replaced(secret.value().orElse(null), path, true);
                if (content == null) {
                    yield secret;
                }
                planted.add(path);
                yield Personal.of(content);
            }
            case Optional<?> optional -> Optional.ofNullable(replaced(optional.orElse(null), path, personal));
            case List<?> list ->
                list.stream().map(element -> replaced(element, path, personal)).toList();
            case Record record -> rebuilt(record, path, personal);
            case String _ when personal -> WORD + path;
            default -> value;
        };
    }

    private Object rebuilt(Object record, String path, boolean personal) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> replaced(
                        value(component, record),
                        path.isEmpty() ? component.getName() : path + "." + component.getName(),
                        personal))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("an event is made of its components: " + record.getClass(), e);
        }
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a component is read", e);
        }
    }

    /** Throws {@link AssertionError} unless all places of {@code record} were planted. */
    void assertAllOf(Class<?> record) {
        assertThat(planted).as("planted in %s", record.getSimpleName()).isEqualTo(places(record));
    }
}
