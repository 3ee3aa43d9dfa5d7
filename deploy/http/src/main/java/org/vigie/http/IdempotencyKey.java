package org.vigie.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The client's reference of a command: {@code externalReference} in the body, for which the header may stand in. */
public final class IdempotencyKey {
    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private static final String FIELD = "externalReference";
    private static final int LAST_BYTE = 0xff;

    private IdempotencyKey() {}

    /**
     * Reads the reference: the body's, else the header's. A violation of the body when neither is there.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 at once when the header can be no reference, or is another than the body's: one
     *     of the two would be lost, and a repeat under it taken for news
     */
    public static String reference(JsonBody body, @Nullable String header) {
        var key = of(header);
        if (key.isPresent() && !body.has(FIELD)) {
            body.ignoreNull(FIELD);
            return key.get();
        }
        var reference = body.text(FIELD, 1, RequestLimits.MAX_REFERENCE);
        if (key.isPresent() && !reference.isEmpty() && !reference.equals(key.get())) {
            throw Problems.unprocessable(
                    Violation.ofHeader(HEADER, "must be left out or the same as externalReference"));
        }
        return reference;
    }

    /**
     * The header's reference, if there is a header, for commands whose body has none.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when it can be no reference
     */
    public static Optional<String> of(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        var reference = text(header);
        if (BlankTexts.isBlank(reference)
                || reference.codePointCount(0, reference.length()) > RequestLimits.MAX_REFERENCE) {
            throw Problems.unprocessable(Violation.ofHeader(
                    HEADER, "must have 1 to " + RequestLimits.MAX_REFERENCE + " characters and not be blank"));
        }
        return Optional.of(reference);
    }

    /** What the header says, with or without the double quotes of a structured field, whether it can be a reference or not. */
    public static String text(String header) {
        var text = utf8(header).strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** The server hands each byte on as a character of its own; by them a letter with an accent would be another than in a body. */
    private static String utf8(String header) {
        if (header.chars().anyMatch(character -> character > LAST_BYTE)) {
            return header;
        }
        var bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        return Utf8.isValid(bytes, 0, bytes.length) ? new String(bytes, StandardCharsets.UTF_8) : header;
    }
}
