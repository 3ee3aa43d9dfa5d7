package org.vigie.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a page's form, as a browser sends them: {@code application/x-www-form-urlencoded} in UTF-8. */
public final class FormFields {
    private static final int MAX_FIELDS = 1_000;
    private static final int ESCAPE_LENGTH = 3;

    private final Map<String, List<String>> values;

    private FormFields(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads a body.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when no browser can have sent it
     */
    public static FormFields parse(byte[] body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int fields = 0;
        for (int from = 0; from < body.length; ) {
            int to = indexOf(body, '&', from, body.length);
            int equals = indexOf(body, '=', from, to);
            if (++fields > MAX_FIELDS) {
                throw Problems.badRequest("The form has more than " + MAX_FIELDS + " fields.");
            }
            values.computeIfAbsent(decode(body, from, equals), _ -> new ArrayList<>())
                    .add(decode(body, Math.min(equals + 1, to), to));
            from = to + 1;
        }
        return new FormFields(values);
    }

    /** What a form is given to be filled in with. */
    public static FormFields of(Map<String, List<String>> values) {
        return new FormFields(Map.copyOf(values));
    }

    /** The same, but for the fields of {@code others}, which hold what those say. */
    public FormFields with(Map<String, List<String>> others) {
        Map<String, List<String>> merged = new LinkedHashMap<>(values);
        merged.putAll(others);
        return new FormFields(merged);
    }

    /** The field's text without blanks around it; empty when nothing was given. */
    public String text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** All values of a field that may have several, such as boxes that are ticked, in the order of the page. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** Whether the form has the field, be it empty. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    private static int indexOf(byte[] body, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] == wanted) {
                return i;
            }
        }
        return to;
    }

    /** Browsers end lines with CR LF, whatever was typed. */
    private static String decode(byte[] body, int from, int to) {
        ByteBuffer decoded = ByteBuffer.allocate(to - from);
        for (int i = from; i < to; i++) {
            switch (body[i]) {
                case '+' -> decoded.put((byte) ' ');
                case '%' -> {
                    decoded.put(escaped(body, i, to));
                    i += ESCAPE_LENGTH - 1;
                }
                default -> decoded.put(body[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(decoded.flip())
                    .toString()
                    .replace("\r\n", "\n");
        } catch (CharacterCodingException _) {
            throw Problems.badRequest("The form is not valid UTF-8.");
        }
    }

    private static byte escaped(byte[] body, int at, int end) {
        int high = at + ESCAPE_LENGTH <= end ? Character.digit(body[at + 1], 16) : -1;
        int low = at + ESCAPE_LENGTH <= end ? Character.digit(body[at + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw Problems.badRequest("The form has a percent sign that escapes nothing.");
        }
        return (byte) (high << 4 | low);
    }
}
