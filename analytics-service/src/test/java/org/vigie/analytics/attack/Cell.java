package org.vigie.analytics.attack;

/**
 * What the attacker finds about a number that nobody told.
 *
 * @param name for whoever reads the test's failure
 * @param withheld whether an answer withholds just this number; else it is one that lies between answers
 */
record Cell(String name, boolean withheld, long low, long high) {

    /** How many different values it can have, less one. */
    long width() {
        return high - low;
    }

    /**
     * Whether it is known more narrowly than "below {@code threshold}". What lies between answers may be known when it is many, and so may
     * a change by many.
     */
    boolean isDisclosed(long threshold) {
        boolean many = low >= threshold || high <= -threshold;
        return width() < threshold - 1 && (withheld || !many);
    }
}
