package org.vigie.eventlog.decider;

import java.util.Optional;

/**
 * A value that identifies or describes a person. In the log it is ciphertext under the key of its subject; it is read back
 * as {@link Withheld} when the reader brings no key or the key was destroyed. Its text never appears in {@code toString}.
 */
public sealed interface Personal<T> {

    /** A value in the clear, on its way into the log or read with the subject's key. */
    record Known<T>(T content) implements Personal<T> {
        @Override
        public String toString() {
            return "Personal[known]";
        }
    }

    /** A value that this reader cannot see, or that nobody can see any more. */
    record Withheld<T>() implements Personal<T> {
        @Override
        public String toString() {
            return "Personal[withheld]";
        }
    }

    /** Marks a value as personal. */
    static <T> Personal<T> of(T content) {
        return new Known<>(content);
    }

    /** A personal value that is out of reach. */
    static <T> Personal<T> withheld() {
        return new Withheld<>();
    }

    /** The value in the clear, if it is within reach. */
    default Optional<T> value() {
        return switch (this) {
            case Known<T>(var content) -> Optional.of(content);
            case Withheld<T>() -> Optional.empty();
        };
    }
}
