package org.vigie.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: the sort keys of the last item seen, opaque to clients. It is not a secret and grants nothing; only
 * what the list's own rows show belongs in it, and nothing personal since it stands in URLs.
 *
 * @param keys sort keys in order
 */
public record Cursor(List<String> keys) {
    private static final int MAX_LENGTH = 1_000;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final char SEPARATOR = '\u001f';

    /** Copies the keys. */
    public Cursor {
        keys = List.copyOf(keys);
    }

    /** A cursor of these keys, as text. */
    public static Cursor of(Object... keys) {
        var texts = new ArrayList<String>(keys.length);
        for (Object key : keys) {
            texts.add(key.toString());
        }
        return new Cursor(texts);
    }

    /** As clients see it. */
    public String encoded() {
        var text = String.join(String.valueOf(SEPARATOR), keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a client's cursor; null when no list can have given it. */
    static @Nullable Cursor decode(String encoded) {
        if (encoded.length() > MAX_LENGTH) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var cursor = new Cursor(List.of(text.split(String.valueOf(SEPARATOR), -1)));
            return cursor.encoded().equals(encoded) ? cursor : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /**
     * The key at this place as text.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming {@code cursor} when it has no such key
     */
    public String text(int index) {
        if (index >= keys.size() || keys.get(index).indexOf('\0') >= 0) {
            throw bad();
        }
        return keys.get(index);
    }

    /** The key at this place as a number; 422 when it is none. */
    public long number(int index) {
        try {
            return Long.parseLong(text(index));
        } catch (NumberFormatException _) {
            throw bad();
        }
    }

    /** The key at this place as an instant; 422 when it is none. */
    public Instant instant(int index) {
        try {
            Instant instant = Instant.parse(text(index));
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw bad();
            }
            return instant;
        } catch (DateTimeException _) {
            throw bad();
        }
    }

    /** The key at this place as an id; 422 when it is none. */
    public UUID uuid(int index) {
        var id = Uuids.parse(text(index));
        if (id == null) {
            throw bad();
        }
        return id;
    }

    /** The problem of a cursor that this list did not give. */
    public static RuntimeException bad() {
        return Problems.unprocessable(Violation.ofParameter("cursor", "is not a cursor that this list gave"));
    }
}
