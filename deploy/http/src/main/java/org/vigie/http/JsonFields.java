package org.vigie.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one object: which were asked for, and what is wrong with them. */
final class JsonFields {
    /** Reads an element of an array, which stands at this pointer. */
    interface ElementReader<T> {
        T read(JsonNode value, String at);
    }

    private final ObjectNode node;
    private final String pointer;
    private final Violations violations;
    private final Set<String> known = new HashSet<>();

    JsonFields(ObjectNode node, String pointer, Violations violations) {
        this.node = node;
        this.pointer = pointer;
        this.violations = violations;
        violations.watch(this);
    }

    String pointer(String field) {
        return pointer + '/' + field;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    void know(String field) {
        known.add(field);
    }

    void reject(String field, String detail) {
        know(field);
        violations.add(pointer(field), detail);
    }

    /** The field's value, or the stand-in when it is absent or wrong. */
    <T> T required(String field, T standIn, Function<JsonNode, T> reader) {
        if (!has(field)) {
            reject(field, "is required");
            return standIn;
        }
        var value = optional(field, reader);
        return value == null ? standIn : value;
    }

    /** The field's value, or null when it is absent or wrong. */
    <T> @Nullable T optional(String field, Function<JsonNode, T> reader) {
        know(field);
        var value = node.get(field);
        return value == null || value.isNull() ? null : read(value, pointer(field), reader);
    }

    /** The elements of an array that are right. */
    <T> List<T> elements(String field, boolean required, int max, ElementReader<T> reader) {
        know(field);
        if (!has(field)) {
            if (required) {
                reject(field, "is required");
            }
            return List.of();
        }
        var array = node.get(field);
        if (!array.isArray() || array.size() > max) {
            reject(field, array.isArray() ? "must have at most " + max + " elements" : "must be an array");
            return List.of();
        }
        var values = new ArrayList<T>(array.size());
        for (int i = 0; i < array.size(); i++) {
            var at = pointer(field) + '/' + i;
            var value = read(array.get(i), at, element -> reader.read(element, at));
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** Reports the fields that nobody asked for. */
    void reportUnknown() {
        for (var names = node.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!known.contains(name)) {
                violations.unknown(pointer, name);
            }
        }
    }

    private <T> @Nullable T read(JsonNode value, String at, Function<JsonNode, T> reader) {
        try {
            return reader.apply(value);
        } catch (JsonValues.WrongValue wrong) {
            violations.add(at, wrong.detail());
            return null;
        }
    }
}
