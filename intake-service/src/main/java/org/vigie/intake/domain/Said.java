package org.vigie.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact and when it was said, in the world's time: calls arrive in any order.
 *
 * @param at {@code occurredAt} of the call that said it
 */
public record Said<T>(T value, Instant at) {

    /** The one said last; of two said at the same time, the one that the log has last. */
    public static <T> @Nullable Said<T> latest(@Nullable Said<T> known, @Nullable T told, Instant at) {
        if (told == null || (known != null && at.isBefore(known.at))) {
            return known;
        }
        return new Said<>(told, at);
    }

    /** The one said first; of two said at the same time, the one that the log has first. */
    public static <T> @Nullable Said<T> first(@Nullable Said<T> known, @Nullable T told, Instant at) {
        if (told == null || (known != null && !at.isBefore(known.at))) {
            return known;
        }
        return new Said<>(told, at);
    }

    /** The fact alone, null when nobody said it. */
    public static <T> @Nullable T factOf(@Nullable Said<T> said) {
        return said == null ? null : said.value;
    }
}
