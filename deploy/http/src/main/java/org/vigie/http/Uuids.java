package org.vigie.http;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one textual form of a UUID; {@link UUID#fromString} alone also takes {@code 1-1-1-1-1}. */
final class Uuids {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    static @Nullable UUID parse(String text) {
        return text.length() == 36 && FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
