package org.vigie.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads JSON as RFC 8259 defines it and nothing beside: UTF-8 without a byte order mark, no key twice, no half of a surrogate
 * pair, nested at most {@link RequestLimits#MAX_DEPTH} deep, one value and no more. What two readers could understand in two
 * ways is refused instead of guessed at.
 */
public final class StrictJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            // keys made to collide cost a little time and are no error
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(RequestLimits.MAX_DEPTH)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private StrictJson() {}

    /**
     * The value that the bytes hold.
     *
     * @throws HttpProblem 400 when they are not exactly one JSON value
     */
    public static JsonNode parse(byte[] bytes) {
        return parse(bytes, 0, bytes.length);
    }

    /** The same for a part of an array. */
    public static JsonNode parse(byte[] bytes, int offset, int length) {
        if (length >= 3
                && bytes[offset] == (byte) 0xef
                && bytes[offset + 1] == (byte) 0xbb
                && bytes[offset + 2] == (byte) 0xbf) {
            throw Problems.badRequest("The body begins with a byte order mark, which JSON does not have.");
        }
        if (!Utf8.isValid(bytes, offset, length)) {
            throw Problems.badRequest("The body is not valid UTF-8.");
        }
        JsonNode tree;
        try (JsonParser parser = FACTORY.createParser(bytes, offset, length)) {
            tree = new TreeReader(parser).read();
        } catch (JsonProcessingException malformed) {
            throw notJson(malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (SurrogateEscapes.hasLone(bytes, offset, length)) {
            throw Problems.badRequest("The body escapes one half of a surrogate pair without the other.");
        }
        return tree;
    }

    /** Says where, never what: Jackson's own message quotes the input. */
    private static HttpProblem notJson(JsonProcessingException malformed) {
        if (malformed instanceof RefusedJsonException refused) {
            return Problems.badRequest(refused.getOriginalMessage());
        }
        var location = malformed.getLocation();
        return Problems.badRequest(
                location == null || location.getByteOffset() < 0
                        ? "The body is not JSON."
                        : "The body is not JSON at byte " + location.getByteOffset() + ".");
    }
}
