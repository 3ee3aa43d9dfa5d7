package org.vigie.http;

import org.jspecify.annotations.Nullable;

/** The client's reference of a command: {@code externalReference} in the body, for which the header may stand in. */
public final class IdempotencyKey {
    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private static final String FIELD = "externalReference";

    private IdempotencyKey() {}

    /**
     * Reads the reference: the body's, else the header's (with or without the double quotes of a structured field). A
     * violation of the body when neither is there, of the header when it is another than the body's: which one is meant?
     */
    public static String reference(JsonBody body, @Nullable String header) {
        if (header == null) {
            return body.text(FIELD, 1, RequestLimits.MAX_REFERENCE);
        }
        if (body.has(FIELD)) {
            var told = body.text(FIELD, 1, RequestLimits.MAX_REFERENCE);
            if (!told.isEmpty() && !told.equals(unquoted(header.strip()))) {
                throw Problems.unprocessable(
                        Violation.ofHeader(HEADER, "must be left out or the same as externalReference"));
            }
            return told;
        }
        body.ignoreNull(FIELD);
        var reference = unquoted(header.strip());
        if (JsonValues.isBlank(reference) || reference.length() > RequestLimits.MAX_REFERENCE) {
            throw Problems.unprocessable(Violation.ofHeader(
                    HEADER, "must have 1 to " + RequestLimits.MAX_REFERENCE + " characters and not be blank"));
        }
        return reference;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
