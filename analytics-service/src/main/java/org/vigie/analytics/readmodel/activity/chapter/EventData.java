package org.vigie.analytics.readmodel.activity.chapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.kafka.IsoInstant;

/** Reads the data of an event; what must be there and is not fails with the field's name, for wrong figures are worse than none. */
public record EventData(JsonNode json) {

    /** The text of {@code field}. */
    public String text(String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("an event without the text " + field);
        }
        return value.textValue();
    }

    /** The text of {@code field}, or null when absent. */
    public @Nullable String optionalText(String field) {
        return json.hasNonNull(field) ? text(field) : null;
    }

    /** The integer in {@code field}. */
    public int integer(String field) {
        JsonNode value = json.path(field);
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException("an event without the integer " + field);
        }
        return value.intValue();
    }

    /** The integer in {@code field}, or null when absent. */
    public @Nullable Integer optionalInteger(String field) {
        return json.hasNonNull(field) ? integer(field) : null;
    }

    /** The id in {@code field}. */
    public UUID uuid(String field) {
        return UUID.fromString(text(field));
    }

    /** The instant in {@code field}, written with any offset. */
    public Instant instant(String field) {
        return IsoInstant.parse(text(field));
    }

    /** The day in {@code field}. */
    public LocalDate day(String field) {
        return LocalDate.parse(text(field));
    }

    /** The constant of {@code type} that {@code field} names. */
    public <E extends Enum<E>> E code(String field, Class<E> type) {
        return Enum.valueOf(type, text(field));
    }

    /** The constant of {@code type} that {@code field} names, or null when absent. */
    public <E extends Enum<E>> @Nullable E optionalCode(String field, Class<E> type) {
        return json.hasNonNull(field) ? code(field, type) : null;
    }

    /** The object in {@code field}. */
    public EventData object(String field) {
        return new EventData(json.path(field));
    }

    /** The elements of the array {@code field}. */
    public <T> List<T> list(String field, Function<JsonNode, T> element) {
        JsonNode array = json.path(field);
        if (!array.isArray()) {
            throw new IllegalArgumentException("an event without the array " + field);
        }
        return StreamSupport.stream(array.spliterator(), false).map(element).toList();
    }
}
