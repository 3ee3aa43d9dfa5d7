package org.vigie.mapping.domain.partner;

import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a correction says of one value: null leaves it as it is, an empty text takes it away. */
final class Said {
    private Said() {}

    /** What is told instead of what was shown; null when it is the same. */
    static @Nullable String instead(@Nullable String shown, @Nullable String told) {
        if (Objects.equals(shown, told)) {
            return null;
        }
        return told == null ? "" : told;
    }

    /** What is told instead of what was shown; null when it is the same. */
    static <T> @Nullable T instead(T shown, T told) {
        return shown.equals(told) ? null : told;
    }

    /** What is known once that was told. */
    static @Nullable String over(@Nullable String known, @Nullable String told) {
        if (told == null) {
            return known;
        }
        return told.isEmpty() ? null : told;
    }

    /** What is known once that was told, where there is always something. */
    static String overName(String known, @Nullable String told) {
        return told == null || told.isEmpty() ? known : told;
    }

    /** What is known once that was told. */
    static <T> T over(T known, @Nullable T told) {
        return told == null ? known : told;
    }

    /** What is told, if anything is and its part is taken. */
    static <T> @Nullable T taken(@Nullable T told, String part, Predicate<String> taken) {
        return told != null && taken.test(part) ? told : null;
    }
}
