package org.vigie.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
    private final Violations violations;
    private final JsonFields fields;

    private JsonBody(ObjectNode node, String pointer, Violations violations) {
        this.node = node;
        this.violations = violations;
        this.fields = new JsonFields(node, pointer, violations);
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
        return fields.has(field);
    }

    /** A required text of so many characters; with a minimum above 0 it must not be blank either. */
    public String text(String field, int min, int max) {
        return fields.required(field, "", value -> JsonValues.text(value, min, max));
    }

    /** The text, or null when absent. */
    public @Nullable String optionalText(String field, int min, int max) {
        return fields.optional(field, value -> JsonValues.text(value, min, max));
    }

    /** A required id. */
    public UUID uuid(String field) {
        return fields.required(field, NIL, JsonValues::uuid);
    }

    /** The id, or null when absent. */
    public @Nullable UUID optionalUuid(String field) {
        return fields.optional(field, JsonValues::uuid);
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
            fields.know(field);
            return PathIds.uuid(value.textValue(), what);
        }
        return optionalUuid(field);
    }

    /** A required instant: ISO-8601 with an offset. */
    public Instant instant(String field) {
        return fields.required(field, Instant.EPOCH, JsonValues::instant);
    }

    /** The instant, or null when absent. */
    public @Nullable Instant optionalInstant(String field) {
        return fields.optional(field, JsonValues::instant);
    }

    /** A required day: ISO-8601, {@code 2024-04-02}. */
    public LocalDate date(String field) {
        return fields.required(field, LocalDate.EPOCH, JsonValues::date);
    }

    /** The day, or null when absent. */
    public @Nullable LocalDate optionalDate(String field) {
        return fields.optional(field, JsonValues::date);
    }

    /** A required integer, both bounds included; written without fraction and exponent. */
    public int integer(String field, int min, int max) {
        return fields.required(field, min, value -> JsonValues.integer(value, min, max));
    }

    /** The integer, or null when absent. */
    public @Nullable Integer optionalInteger(String field, int min, int max) {
        return fields.optional(field, value -> JsonValues.integer(value, min, max));
    }

    /** The number, or null when absent; both bounds included. */
    public @Nullable Double optionalNumber(String field, double min, double max) {
        return fields.optional(field, value -> JsonValues.number(value, min, max));
    }

    /** A required true or false. */
    public boolean bool(String field) {
        return fields.required(field, false, JsonValues::bool);
    }

    /** True or false, or null when absent. */
    public @Nullable Boolean optionalBoolean(String field) {
        return fields.optional(field, JsonValues::bool);
    }

    /** A required code: the exact name of a constant. */
    public <E extends Enum<E>> E code(String field, Class<E> codes) {
        return fields.required(field, codes.getEnumConstants()[0], value -> JsonValues.code(value, codes));
    }

    /** The code, or null when absent. */
    public <E extends Enum<E>> @Nullable E optionalCode(String field, Class<E> codes) {
        return fields.optional(field, value -> JsonValues.code(value, codes));
    }

    /** A required object; without one a reader that finds nothing and reports nothing. */
    public JsonBody object(String field) {
        return fields.required(field, silent(), value -> child(value, fields.pointer(field)));
    }

    /** The object, or null when absent. */
    public @Nullable JsonBody optionalObject(String field) {
        return fields.optional(field, value -> child(value, fields.pointer(field)));
    }

    /** A required array of objects; may be empty. */
    public List<JsonBody> objects(String field) {
        return fields.elements(field, true, RequestLimits.MAX_OBJECTS, this::child);
    }

    /** The objects; empty when absent. */
    public List<JsonBody> optionalObjects(String field) {
        return fields.elements(field, false, RequestLimits.MAX_OBJECTS, this::child);
    }

    /** A required array of codes; may be empty. */
    public <E extends Enum<E>> List<E> codes(String field, Class<E> codes) {
        return fields.elements(field, true, RequestLimits.MAX_VALUES, (value, _) -> JsonValues.code(value, codes));
    }

    /** The codes; empty when absent. */
    public <E extends Enum<E>> List<E> optionalCodes(String field, Class<E> codes) {
        return fields.elements(field, false, RequestLimits.MAX_VALUES, (value, _) -> JsonValues.code(value, codes));
    }

    /** A required array of texts of so many characters; may be empty. */
    public List<String> texts(String field, int min, int max) {
        return fields.elements(field, true, RequestLimits.MAX_VALUES, (value, _) -> JsonValues.text(value, min, max));
    }

    /** The texts; empty when absent. */
    public List<String> optionalTexts(String field, int min, int max) {
        return fields.elements(field, false, RequestLimits.MAX_VALUES, (value, _) -> JsonValues.text(value, min, max));
    }

    /** A required array of ids; may be empty. */
    public List<UUID> uuids(String field) {
        return fields.elements(field, true, RequestLimits.MAX_VALUES, (value, _) -> JsonValues.uuid(value));
    }

    /** The ids; empty when absent. */
    public List<UUID> optionalUuids(String field) {
        return fields.elements(field, false, RequestLimits.MAX_VALUES, (value, _) -> JsonValues.uuid(value));
    }

    /** The value as it came, whatever it is, or null when absent; only texts with NUL in it are refused. */
    public @Nullable JsonNode optionalJson(String field) {
        return fields.optional(field, JsonValues::anything);
    }

    /** Says that a field's value is not acceptable: {@code "must be a department"}. */
    public void reject(String field, String detail) {
        fields.reject(field, detail);
    }

    /** Lets a field be there with null in it. */
    void ignoreNull(String field) {
        fields.know(field);
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

    private JsonBody child(JsonNode value, String at) {
        if (!(value instanceof ObjectNode object)) {
            throw JsonValues.WrongValue.because("must be an object");
        }
        return new JsonBody(object, at, violations);
    }

    private static JsonBody silent() {
        return new JsonBody(JsonNodeFactory.instance.objectNode(), "", new Violations());
    }
}
