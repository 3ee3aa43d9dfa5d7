package org.vigie.http;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters as {@link JsonBody} reads fields: nothing coerced, everything wrong gathered, an empty value
 * absent, a value given twice refused. {@link #finish()} also refuses unknown names: a misspelt filter would otherwise
 * answer with everything.
 */
public final class QueryParams {
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_UNKNOWN = 20;

    private final Map<String, List<String>> parameters;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    private QueryParams(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** A reader of the request's query. */
    public static QueryParams of(UriInfo uri) {
        return new QueryParams(uri.getQueryParameters());
    }

    /**
     * The page asked for of a list that takes no other parameter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with everything that is wrong, unknown parameters too
     */
    public static PageRequest onlyPage(UriInfo uri) {
        QueryParams query = of(uri);
        PageRequest page = query.page();
        query.finish();
        return page;
    }

    /** A text of at most so many characters, or null when absent. */
    public @Nullable String text(String name, int max) {
        return read(
                name,
                text -> text.codePointCount(0, text.length()) <= max ? text : null,
                "must have at most " + max + " characters");
    }

    /** A text that the function turns into a value, or null when absent; the function gives null for a bad one. */
    public <T> @Nullable T value(String name, Function<String, @Nullable T> reader, String detail) {
        return read(name, reader, detail);
    }

    /** An id, or null when absent. */
    public @Nullable UUID uuid(String name) {
        return read(name, Uuids::parse, "must be a UUID");
    }

    /** A day, or null when absent. */
    public @Nullable LocalDate date(String name) {
        return read(name, QueryValues::date, "must be a day, such as 2024-04-02");
    }

    /** An integer, both bounds included, or null when absent. */
    public @Nullable Integer integer(String name, int min, int max) {
        return read(name, text -> QueryValues.integer(text, min, max), "must be an integer from " + min + " to " + max);
    }

    /** A number, both bounds included, or null when absent. */
    public @Nullable Double number(String name, double min, double max) {
        return read(name, text -> QueryValues.number(text, min, max), "must be a number from " + min + " to " + max);
    }

    /** True or false, or null when absent. */
    public @Nullable Boolean flag(String name) {
        return read(name, QueryValues::flag, "must be true or false");
    }

    /** The exact name of a constant, or null when absent. */
    public <E extends Enum<E>> @Nullable E code(String name, Class<E> codes) {
        return read(name, text -> QueryValues.code(text, codes), "must be one of " + QueryValues.names(codes));
    }

    /** The page asked for by {@code limit} and {@code cursor}. */
    public PageRequest page() {
        var limit = integer("limit", 1, PageRequest.MAX_LIMIT);
        var cursor = read("cursor", Cursor::decode, "is not a cursor that this list gave");
        return new PageRequest(limit == null ? PageRequest.DEFAULT_LIMIT : limit, cursor);
    }

    /** Says that a parameter's value is not acceptable: {@code "must not lie before from"}. */
    public void reject(String name, String detail) {
        asked.add(name);
        violations.add(Violation.ofParameter(name, detail));
    }

    /**
     * Ends the reading.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with everything that is wrong, unknown parameters too
     */
    public void finish() {
        parameters.keySet().stream()
                .filter(name -> !asked.contains(name))
                .limit(MAX_UNKNOWN)
                .forEach(name -> violations.add(Violations.unknownParameter(name)));
        finishIgnoringUnknown();
    }

    /** The same, for an interface of someone else's making in which unknown parameters are to be ignored. */
    public void finishIgnoringUnknown() {
        if (!violations.isEmpty()) {
            throw Problems.unprocessable(violations);
        }
    }

    private <T> @Nullable T read(String name, Function<String, @Nullable T> reader, String detail) {
        asked.add(name);
        var given = parameters.getOrDefault(name, List.of());
        if (given.isEmpty() || given.stream().allMatch(String::isEmpty)) {
            return null;
        }
        var text = given.getFirst();
        if (given.size() > 1) {
            reject(name, "must be given once");
            return null;
        }
        var value = text.length() <= MAX_LENGTH && QueryValues.isText(text) ? reader.apply(text) : null;
        if (value == null) {
            reject(name, detail);
        }
        return value;
    }
}
