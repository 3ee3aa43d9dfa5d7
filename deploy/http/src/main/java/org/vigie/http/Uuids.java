package org.vigie.http;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one textual form of a UUID; {@link UUID#fromString} alone also takes {@code 1-1-1-1-1}. Version 15 is none of RFC 9562 and taken from nobody:
 * services keep secrets under such ids.
 */
final class Uuids {
    private static final String FORM = "00000000-0000-0000-0000-000000000000";
    private static final int VERSION = 14;

    private Uuids() {}

    static @Nullable UUID parse(String text) {
        return isForm(text) && HexFormat.fromHexDigit(text.charAt(VERSION)) != 15 ? UUID.fromString(text) : null;
    }

    private static boolean isForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            boolean fits = FORM.charAt(i) == '-' ? text.charAt(i) == '-' : HexFormat.isHexDigit(text.charAt(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
