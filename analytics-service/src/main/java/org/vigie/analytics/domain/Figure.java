package org.vigie.analytics.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One figure of a report. */
public sealed interface Figure {

    /** A number of things. */
    record Count(long value) implements Figure {}

    /** A part of a whole. */
    record Share(long numerator, long denominator) implements Figure {

        /** Whole per cent, half up, or null over nothing. Exact: no floating point, so 12.5 is 13 on every machine. */
        public @Nullable Long percent() {
            return denominator == 0 ? null : halfUp(100 * numerator, denominator);
        }
    }

    /** A mean of {@code count} values in years. */
    record MeanAge(long sum, long count) implements Figure {

        /** Years with one decimal, half up, or null over nothing. */
        public @Nullable BigDecimal years() {
            return count == 0 ? null : BigDecimal.valueOf(halfUp(10 * sum, count), 1);
        }
    }

    /** A figure that is withheld because it would tell of very few children. */
    record Suppressed() implements Figure {}

    /** {@code dividend} over {@code divisor} as a whole number, half up; neither is negative. */
    static long halfUp(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }
}
