package org.vigie.http.body;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a body is of a media type that a method takes. */
final class MediaTypes {
    private MediaTypes() {}

    /**
     * Refuses another media type, another charset than UTF-8, and a body that does not say what it is.
     *
     * @param given value of {@code Content-Type}
     * @param consumed what the method takes; empty when it does not care
     * @param mustSay whether there is a body that has to be described
     */
    static void require(@Nullable String given, List<MediaType> consumed, boolean mustSay) {
        if (consumed.isEmpty()) {
            return;
        }
        if (given == null ? mustSay : !fits(given, consumed)) {
            throw new NotSupportedException(
                    "The body must be of media type " + name(consumed.getFirst()) + " in UTF-8.");
        }
    }

    private static boolean fits(String given, List<MediaType> consumed) {
        if (given.equals(MediaType.APPLICATION_JSON) && consumed.contains(MediaType.APPLICATION_JSON_TYPE)) {
            return true;
        }
        try {
            var type = MediaType.valueOf(given);
            var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
            return !type.isWildcardType()
                    && !type.isWildcardSubtype()
                    && (charset == null || charset.equalsIgnoreCase("utf-8"))
                    && consumed.stream().anyMatch(type::isCompatible);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String name(MediaType type) {
        return type.getType() + '/' + type.getSubtype();
    }
}
