package org.vigie.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object field by field, coerces nothing and gathers all that is wrong. Read every field, then call {@link
 * #finish()}, which throws when anything was wrong or a field was never asked for; only after it do the values mean
 * something. Until then a required value that is missing or wrong has a stand-in: "", the nil UUID, the epoch, the first code.
 *
 * <p>null is absent. A text with NUL is a violation. Nothing that was sent is repeated in a violation.
 */
public final class JsonBody {
    private static final UUID NIL = new UUID(0, 0);

    private final ObjectNode node;
    private final String pointer;
    private final Violations violations;
    private final Set<String> asked = new HashSet<>();

    private JsonBody(ObjectNode node, String pointer, Violations violations) {
        this.node = node;
        this.pointer = pointer;
        this.violations = violations;
        violations.watch(this);
    }

    /**
     * A reader of this value.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when it is no object
     */
    public static JsonBody of(JsonNode json) {
        if (!(json instanceof ObjectNode object)) {
            throw Problems.unprocessable(Violation.at("", "must be an object"));
        }
        return new JsonBody(object, "", new Violations());
    }

    /** A reader of the object that the bytes hold; 400 when they hold no JSON, 422 when it is no object. */
    public static JsonBody parse(byte[] bytes) {
        return of(StrictJson.parse(bytes));
    }

    /** The object itself, for what is to be compared or kept as it came. */
    public ObjectNode node() {
        return node;
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** A required text of so many characters; with a minimum above 0 it must not be blank either. */
    public String text(String field, int min, int max) {
        return required(field, "", value -> JsonValues.text(value, min, max));
    }

    /** The text, or null when absent. */
    public @Nullable String optionalText(String field, int min, int max) {
        return optional(field, value -> JsonValues.text(value, min, max));
    }

    /** A required id. */
    public UUID uuid(String field) {
        return required(field, NIL, JsonValues::uuid);
    }

    /** The id, or null when absent. */
    public @Nullable UUID optionalUuid(String field) {
        return optional(field, JsonValues::uuid);
    }

    /**
     * The id of something that exists already, or null when absent.
     *
     * @param what what the id names, as in "There is no such case."
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 at once when it is a text but no UUID: such an id names nothing
     */
    public @Nullable UUID optionalIdOf(String field, String what) {
        var value = node.get(field);
        if (value != null && value.isTextual()) {
            asked.add(field);
            return PathIds.uuid(value.textValue(), what);
        }
        return optionalUuid(field);
    }

    /** A required instant: ISO-8601 with an offset. */
    public Instant instant(String field) {
        return required(field, Instant.EPOCH, JsonValues::instant);
    }

    /** The instant, or null when absent. */
    public @Nullable Instant optionalInstant(String field) {
        return optional(field, JsonValues::instant);
    }

    /** A required day: ISO-8601, {@code 2024-04-02}. */
    public LocalDate date(String field) {
        return required(field, LocalDate.EPOCH, JsonValues::date);
    }

    /** The day, or null when absent. */
    public @Nullable LocalDate optionalDate(String field) {
        return optional(field, JsonValues::date);
    }

    /** A required integer, both bounds included; written without fraction and exponent. */
    public int integer(String field, int min, int max) {
        return required(field, min, value -> JsonValues.integer(value, min, max));
    }

    /** The integer, or null when absent. */
    public @Nullable Integer optionalInteger(String field, int min, int max) {
        return optional(field, value -> JsonValues.integer(value, min, max));
    }

    /** The number, or null when absent; both bounds included. */
    public @Nullable Double optionalNumber(String field, double min, double max) {
        return optional(field, value -> JsonValues.number(value, min, max));
    }

    /** A required true or false. */
    public boolean bool(String field) {
        return required(field, false, JsonValues::bool);
    }

    /** True or false, or null when absent. */
    public @Nullable Boolean optionalBoolean(String field) {
        return optional(field, JsonValues::bool);
    }

    /** A required code: the exact name of a constant. */
    public <E extends Enum<E>> E code(String field, Class<E> codes) {
        return required(field, codes.getEnumConstants()[0], value -> JsonValues.code(value, codes));
    }

    /** The code, or null when absent. */
    public <E extends Enum<E>> @Nullable E optionalCode(String field, Class<E> codes) {
        return optional(field, value -> JsonValues.code(value, codes));
    }

    /** A required object; without one a reader that finds nothing and reports nothing. */
    public JsonBody object(String field) {
        return required(field, silent(), value -> child(value, pointer + '/' + field));
    }

    /** The object, or null when absent. */
    public @Nullable JsonBody optionalObject(String field) {
        return optional(field, value -> child(value, pointer + '/' + field));
    }

    /** A required array of objects; may be empty. */
    public List<JsonBody> objects(String field) {
        return elements(field, true, RequestLimits.MAX_OBJECTS, this::child);
    }

    /** The objects; empty when absent. */
    public List<JsonBody> optionalObjects(String field) {
        return elements(field, false, RequestLimits.MAX_OBJECTS, this::child);
    }

    /** A required array of codes; may be empty. */
    public <E extends Enum<E>> List<E> codes(String field, Class<E> codes) {
        return elements(field, true, RequestLimits.MAX_VALUES, (value, _) -> JsonValues.code(value, codes));
    }

    /** The codes; empty when absent. */
    public <E extends Enum<E>> List<E> optionalCodes(String field, Class<E> codes) {
        return elements(field, false, RequestLimits.MAX_VALUES, (value, _) -> JsonValues.code(value, codes));
    }

    /** A required array of texts of so many characters; may be empty. */
    public List<String> texts(String field, int min, int max) {
        return elements(field, true, RequestLimits.MAX_VALUES, (value, _) -> JsonValues.text(value, min, max));
    }

    /** The texts; empty when absent. */
    public List<String> optionalTexts(String field, int min, int max) {
        return elements(field, false, RequestLimits.MAX_VALUES, (value, _) -> JsonValues.text(value, min, max));
    }

    /** A required array of ids; may be empty. */
    public List<UUID> uuids(String field) {
        return elements(field, true, RequestLimits.MAX_VALUES, (value, _) -> JsonValues.uuid(value));
    }

    /** The ids; empty when absent. */
    public List<UUID> optionalUuids(String field) {
        return elements(field, false, RequestLimits.MAX_VALUES, (value, _) -> JsonValues.uuid(value));
    }

    /** The value as it came, whatever it is, or null when absent; only texts with NUL in it are refused. */
    public @Nullable JsonNode optionalJson(String field) {
        return optional(field, JsonValues::anything);
    }

    /** Says that a field's value is not acceptable: {@code "must be a department"}. */
    public void reject(String field, String detail) {
        asked.add(field);
        violations.add(pointer + '/' + field, detail);
    }

    /** Lets a field be there with null in it. */
    void ignoreNull(String field) {
        asked.add(field);
    }

    /** Whether anything is wrong so far; unknown fields are only seen by {@link #finish()}. */
    public boolean hasViolations() {
        return !violations.isEmpty();
    }

    /**
     * Ends the reading of this object and all that it holds.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with everything that is wrong
     */
    public void finish() {
        violations.finish();
    }

    /** Reports the fields that nobody asked for. */
    void reportUnknown() {
        for (var names = node.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            if (!asked.contains(name)) {
                violations.unknown(pointer, name);
            }
        }
    }

    private JsonBody child(JsonNode value, String at) {
        if (!(value instanceof ObjectNode object)) {
            throw JsonValues.WrongValue.because("must be an object");
        }
        return new JsonBody(object, at, violations);
    }

    private static JsonBody silent() {
        return new JsonBody(JsonNodeFactory.instance.objectNode(), "", new Violations());
    }

    private <T> T required(String field, T standIn, Function<JsonNode, T> reader) {
        if (!has(field)) {
            reject(field, "is required");
            return standIn;
        }
        var value = optional(field, reader);
        return value == null ? standIn : value;
    }

    private <T> @Nullable T optional(String field, Function<JsonNode, T> reader) {
        asked.add(field);
        var value = node.get(field);
        return value == null || value.isNull() ? null : read(value, pointer + '/' + field, reader);
    }

    private <T> @Nullable T read(JsonNode value, String at, Function<JsonNode, T> reader) {
        try {
            return reader.apply(value);
        } catch (JsonValues.WrongValue wrong) {
            violations.add(at, wrong.detail());
            return null;
        }
    }

    private interface ElementReader<T> {
        T read(JsonNode value, String at);
    }

    private <T> List<T> elements(String field, boolean required, int max, ElementReader<T> reader) {
        if (!has(field)) {
            asked.add(field);
            if (required) {
                reject(field, "is required");
            }
            return List.of();
        }
        asked.add(field);
        var array = node.get(field);
        if (!array.isArray() || array.size() > max) {
            reject(field, array.isArray() ? "must have at most " + max + " elements" : "must be an array");
            return List.of();
        }
        var values = new ArrayList<T>(array.size());
        for (int i = 0; i < array.size(); i++) {
            var at = pointer + '/' + field + '/' + i;
            var value = read(array.get(i), at, element -> reader.read(element, at));
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }
}
