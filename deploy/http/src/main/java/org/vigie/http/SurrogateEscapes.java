package org.vigie.http;

/**
 * Finds escapes of half a surrogate pair in bytes that are known to be valid JSON in valid UTF-8: there a backslash stands in
 * strings only, and a surrogate can only come from an escape.
 */
final class SurrogateEscapes {
    private static final int ESCAPE_LENGTH = 6;

    private SurrogateEscapes() {}

    static boolean hasLone(byte[] json, int offset, int length) {
        int end = offset + length;
        int i = offset;
        while (i < end) {
            if (json[i] != '\\') {
                i++;
            } else if (json[i + 1] != 'u') {
                i += 2;
            } else {
                char unit = unit(json, i);
                i += ESCAPE_LENGTH;
                if (Character.isLowSurrogate(unit)) {
                    return true;
                }
                if (Character.isHighSurrogate(unit)) {
                    if (!lowFollows(json, i, end)) {
                        return true;
                    }
                    i += ESCAPE_LENGTH;
                }
            }
        }
        return false;
    }

    private static boolean lowFollows(byte[] json, int at, int end) {
        return at + ESCAPE_LENGTH <= end
                && json[at] == '\\'
                && json[at + 1] == 'u'
                && Character.isLowSurrogate(unit(json, at));
    }

    private static char unit(byte[] json, int escape) {
        int unit = 0;
        for (int i = escape + 2; i < escape + ESCAPE_LENGTH; i++) {
            unit = unit << 4 | Character.digit(json[i], 16);
        }
        return (char) unit;
    }
}
