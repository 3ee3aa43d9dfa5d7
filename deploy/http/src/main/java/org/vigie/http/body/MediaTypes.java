package org.vigie.http.body;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a body is of a media type that a method takes. */
public final class MediaTypes {
    private MediaTypes() {}

    /**
     * Refuses a body that does not say that it is JSON, for a method that takes one without asking for it.
     *
     * @param given what {@code Content-Type} says
     * @throws NotSupportedException (415)
     */
    public static void requireJson(@Nullable String given) {
        require(given, List.of(MediaType.APPLICATION_JSON_TYPE), true);
    }

    /**
     * Refuses another media type, another charset than UTF-8, and a body that does not say what it is.
     *
     * @param given value of {@code Content-Type}
     * @param consumed what the method takes; empty when it does not care, as long as it is a media type at all
     * @param mustSay whether there is a body that has to be described
     */
    static void require(@Nullable String given, List<MediaType> consumed, boolean mustSay) {
        if (consumed.isEmpty() ? given != null && parsed(given).isEmpty() : !isTaken(given, consumed, mustSay)) {
            throw new NotSupportedException(
                    consumed.isEmpty()
                            ? "Content-Type names no media type."
                            : "The body must be of media type " + name(consumed.getFirst()) + " in UTF-8.");
        }
    }

    private static boolean isTaken(@Nullable String given, List<MediaType> consumed, boolean mustSay) {
        if (given == null) {
            return !mustSay;
        }
        return (given.equals(MediaType.APPLICATION_JSON) && consumed.contains(MediaType.APPLICATION_JSON_TYPE))
                || parsed(given).filter(type -> fits(type, consumed)).isPresent();
    }

    private static boolean fits(MediaType type, List<MediaType> consumed) {
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return !type.isWildcardType()
                && !type.isWildcardSubtype()
                && (charset == null || charset.equalsIgnoreCase("utf-8"))
                && consumed.stream().anyMatch(type::isCompatible);
    }

    private static Optional<MediaType> parsed(String given) {
        try {
            return Optional.of(MediaType.valueOf(given));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String name(MediaType type) {
        return type.getType() + '/' + type.getSubtype();
    }
}
