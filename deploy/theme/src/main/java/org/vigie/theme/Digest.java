package org.vigie.theme;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a form bears of a part that it showed: what comes back with another digest was changed (ADR 54). */
public final class Digest {
    private Digest() {}

    /** SHA-256 of the part as JSON text, in hexadecimal digits. */
    public static String of(JsonNode part) {
        try {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
