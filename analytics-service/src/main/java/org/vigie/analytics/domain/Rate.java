package org.vigie.analytics.domain;

import java.math.BigDecimal;

/** A count by the number of people who live where it was counted. */
public record Rate(long value, long population) {
    private static final long PER = 100_000;

    /** For each hundred thousand of them, with one decimal, half up. */
    public BigDecimal perHundredThousand() {
        return BigDecimal.valueOf(Figure.halfUp(10 * PER * value, population), 1);
    }
}
