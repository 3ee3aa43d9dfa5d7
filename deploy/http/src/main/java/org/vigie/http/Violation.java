package org.vigie.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a request, in words that repeat nothing of it. Exactly one of the three places is given.
 *
 * @param pointer RFC 6901 pointer into the body; empty for the body itself
 * @param parameter name of a query parameter
 * @param header name of a header
 * @param detail what is wrong, as the end of a sentence that begins with the place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        String detail) {

    /** In the body. */
    public static Violation at(String pointer, String detail) {
        return new Violation(pointer, null, null, detail);
    }

    /** In the query. */
    public static Violation ofParameter(String name, String detail) {
        return new Violation(null, name, null, detail);
    }

    /** In a header. */
    public static Violation ofHeader(String name, String detail) {
        return new Violation(null, null, name, detail);
    }
}
