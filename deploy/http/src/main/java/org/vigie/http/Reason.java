package org.vigie.http;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody reads what identifies a child, as it goes on record. It travels in a header, percent-encoded, since addresses end up in logs
 * and histories; {@link QueryParams} refuses one in a query and says so.
 */
public final class Reason {
    /** Name of the header. */
    public static final String HEADER = "Vigie-Reason";

    /** The most characters that a reason has. */
    public static final int LONGEST = 500;

    static final String NOT_IN_A_URL =
            "is not taken from an address: send the header " + HEADER + " with percent-encoded UTF-8";

    private static final char ESCAPE = '%';

    private Reason() {}

    /** Whether the text says why, in so many words that it can go on record. */
    public static boolean isReason(String text) {
        return !BlankTexts.isBlank(text)
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.indexOf('\0') < 0
                && text.indexOf('\ufffd') < 0;
    }

    /** The header's value for a reason. */
    public static String encoded(String reason) {
        return URLEncoder.encode(reason, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The reason that the header gives.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when it is missing, blank, too long or not percent-encoded UTF-8
     */
    public static String required(@Nullable String header) {
        return of(header)
                .orElseThrow(() -> Problems.unprocessable(
                        Violation.ofHeader(HEADER, "is required: it goes on record with who reads and when")));
    }

    /** The same where a reason may be left out; a blank one counts as absent. */
    public static Optional<String> of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        var text = decoded(header);
        if (text == null || !isReason(text)) {
            throw Problems.unprocessable(Violation.ofHeader(
                    HEADER, "must be percent-encoded UTF-8 of 1 to " + LONGEST + " characters and not be blank"));
        }
        return Optional.of(text.strip());
    }

    /** Only what ASCII shows may stand as it is; a plus sign is a plus sign. Null when it is not so. */
    private static @Nullable String decoded(String header) {
        var bytes = ByteBuffer.allocate(header.length());
        for (int at = 0; at < header.length(); at++) {
            char character = header.charAt(at);
            if (character == ESCAPE) {
                if (at + 2 >= header.length() || !isHex(header, at + 1) || !isHex(header, at + 2)) {
                    return null;
                }
                bytes.put((byte) HexFormat.fromHexDigits(header, at + 1, at + 3));
                at += 2;
            } else if (character >= ' ' && character <= '~') {
                bytes.put((byte) character);
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static boolean isHex(String text, int at) {
        return HexFormat.isHexDigit(text.charAt(at));
    }
}
