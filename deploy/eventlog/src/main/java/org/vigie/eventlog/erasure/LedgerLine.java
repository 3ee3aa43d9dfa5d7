package org.vigie.eventlog.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An entry as text: JSON, a space, and SHA-256 in hexadecimal digits over the checksum before it and that JSON. So no line can be
 * changed, taken out or put in without every later checksum being wrong.
 */
final class LedgerLine {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int DIGITS = 64;

    private LedgerLine() {}

    /** The line of {@code entry} after {@code previous}, with its line feed. */
    static byte[] write(LedgerEntry entry, byte[] previous) {
        try {
            byte[] json = JSON.writeValueAsBytes(entry);
            byte[] end = (" " + HexFormat.of().formatHex(checksum(previous, json)) + "\n").getBytes(UTF_8);
            byte[] line = Arrays.copyOf(json, json.length + end.length);
            System.arraycopy(end, 0, line, json.length, end.length);
            return line;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry is always JSON", e);
        }
    }

    /** The entry of {@code line}, which has no line feed any more; throws {@link IOException} unless it follows {@code previous}. */
    static LedgerEntry read(byte[] line, byte[] previous) throws IOException {
        byte[] json = Arrays.copyOf(line, Math.max(0, line.length - DIGITS - 1));
        byte[] expected = (" " + HexFormat.of().formatHex(checksum(previous, json))).getBytes(UTF_8);
        if (!Arrays.equals(expected, Arrays.copyOfRange(line, json.length, line.length))) {
            throw new IOException("the checksum is wrong");
        }
        return JSON.readValue(json, LedgerEntry.class);
    }

    /** The checksum that {@code line} ends with, once it was read. */
    static byte[] checksumOf(byte[] line) {
        int digits = line.length - DIGITS - (line[line.length - 1] == '\n' ? 1 : 0);
        return HexFormat.of().parseHex(new String(line, digits, DIGITS, UTF_8));
    }

    private static byte[] checksum(byte[] previous, byte[] json) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(previous);
            return sha256.digest(json);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
