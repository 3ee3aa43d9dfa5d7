package org.vigie.eventlog.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.decider.Personal;

/**
 * What the JSON of a record consists of, as JSON: each component by name, with {@code ?} where it may be absent, and what it is; a
 * list as an array of what is in it, codes as all their names, a personal value as {@code {"$personal": …}}.
 */
public final class EventShape {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Class<?>, String> SIMPLE = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(Instant.class, "instant"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(Duration.class, "duration"),
            Map.entry(BigDecimal.class, "decimal"),
            Map.entry(Double.class, "number"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "int"),
            Map.entry(Integer.class, "int"),
            Map.entry(long.class, "long"),
            Map.entry(Long.class, "long"));

    private EventShape() {}

    /** The shape of {@code record}; throws {@link IllegalArgumentException} at a component of a kind that has none here. */
    public static ObjectNode of(Class<?> record) {
        ObjectNode shape = JSON.objectNode();
        for (RecordComponent component : record.getRecordComponents()) {
            AnnotatedType type = component.getAnnotatedType();
            boolean optional = raw(type) == Optional.class;
            String mark = optional || type.isAnnotationPresent(Nullable.class) ? "?" : "";
            shape.set(component.getName() + mark, of(optional ? argument(type) : type));
        }
        return shape;
    }

    private static JsonNode of(AnnotatedType type) {
        Class<?> raw = raw(type);
        if (SIMPLE.containsKey(raw)) {
            return TextNode.valueOf(SIMPLE.get(raw));
        }
        if (raw.isEnum()) {
            return TextNode.valueOf(Arrays.stream(raw.getEnumConstants())
                    .map(code -> ((Enum<?>) code).name())
                    .collect(Collectors.joining(" | ")));
        }
        if (raw.isRecord()) {
            return of(raw);
        }
        if (raw == Personal.class) {
            return JSON.objectNode().set("$personal", of(argument(type)));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return JSON.arrayNode().add(of(argument(type)));
        }
        throw new IllegalArgumentException("no shape is known for " + raw.getName() + ": teach it to EventShape");
    }

    private static AnnotatedType argument(AnnotatedType type) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
    }

    private static Class<?> raw(AnnotatedType type) {
        return switch (type.getType()) {
            case Class<?> simple -> simple;
            case java.lang.reflect.ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> throw new IllegalArgumentException("no shape is known for " + type);
        };
    }
}
