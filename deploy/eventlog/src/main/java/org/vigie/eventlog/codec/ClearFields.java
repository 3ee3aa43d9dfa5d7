package org.vigie.eventlog.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be kept in the clear of a JSON that names things as a record does: the record's components, but for those that are {@link
 * org.vigie.eventlog.decider.Personal}, down to the bottom. What the record does not have, has as something else, or has as a type that is not known here counts
 * as personal: forgetting something cannot reveal it.
 */
public final class ClearFields {
    private static final Set<Class<?>> VALUES = Set.of(
            String.class,
            Integer.class,
            int.class,
            Long.class,
            long.class,
            Boolean.class,
            boolean.class,
            UUID.class,
            Instant.class,
            LocalDate.class);

    private final Fields fields;

    private ClearFields(Fields fields) {
        this.fields = fields;
    }

    /** Those of {@code record}. */
    public static ClearFields of(Class<? extends Record> record) {
        return new ClearFields(fields(record));
    }

    /** The names of those that it has itself. */
    public Set<String> names() {
        return Set.copyOf(fields.kinds.keySet());
    }

    /** A copy of {@code json} with nothing else. */
    public ObjectNode in(ObjectNode json) {
        ObjectNode clear = json.objectNode();
        fields.kinds.forEach((name, kind) -> {
            JsonNode kept = kind.in(json.path(name));
            if (kept != null) {
                clear.set(name, kept);
            }
        });
        return clear;
    }

    private static Fields fields(Class<?> record) {
        Map<String, Kind> kinds = new HashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Kind kind = kind(component.getGenericType());
            if (kind != null) {
                kinds.put(component.getName(), kind);
            }
        }
        return new Fields(kinds);
    }

    /** Null for what is personal or may be. */
    private static @Nullable Kind kind(Type type) {
        if (type instanceof ParameterizedType generic) {
            Kind inner = kind(generic.getActualTypeArguments()[0]);
            if (inner == null) {
                return null;
            }
            if (generic.getRawType() == List.class) {
                return new Elements(inner);
            }
            return generic.getRawType() == Optional.class ? inner : null;
        }
        if (!(type instanceof Class<?> plain)) {
            return null;
        }
        if (plain.isRecord()) {
            return fields(plain);
        }
        return VALUES.contains(plain) || plain.isEnum() ? new Value() : null;
    }

    private sealed interface Kind {
        /** What may be kept of {@code json}; null when it is not of this kind. */
        @Nullable JsonNode in(JsonNode json);
    }

    private record Value() implements Kind {
        @Override
        public @Nullable JsonNode in(JsonNode json) {
            return json.isValueNode() && !json.isNull() ? json : null;
        }
    }

    private record Elements(Kind kind) implements Kind {
        @Override
        public @Nullable JsonNode in(JsonNode json) {
            if (!(json instanceof ArrayNode array)) {
                return null;
            }
            ArrayNode kept = array.arrayNode(array.size());
            for (JsonNode element : array) {
                JsonNode clear = kind.in(element);
                if (clear == null) {
                    return null;
                }
                kept.add(clear);
            }
            return kept;
        }
    }

    private record Fields(Map<String, Kind> kinds) implements Kind {
        @Override
        public @Nullable JsonNode in(JsonNode json) {
            return json instanceof ObjectNode object ? new ClearFields(this).in(object) : null;
        }
    }
}
