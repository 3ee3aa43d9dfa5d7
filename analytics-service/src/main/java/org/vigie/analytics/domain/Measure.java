package org.vigie.analytics.domain;

import java.util.List;

/** Breakdowns by a number: what it is a number of, and the bands in which it is shown. */
public enum Measure {
    /** Ages. */
    YEARS("years"),
    /** Calls of a case. */
    CONTACTS("contacts"),
    /** Days of Paris between a first call and an information préoccupante. */
    DAYS_TO_IP("days"),
    /** Whole hours until an acknowledgement. */
    HOURS("hours"),
    /** Days of Paris until an answer. */
    DAYS_TO_ANSWER("days");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    /** What it is a number of, in English. */
    public String unit() {
        return unit;
    }

    /** The band that is called {@code key}. */
    public Band band(String key) {
        return bands().stream()
                .filter(band -> band.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The bands, from the least. Few are under ten or over seventeen; four hours are what immediate danger leaves. */
    public List<Band> bands() {
        return switch (this) {
            case YEARS -> Band.startingAt(20, 0, 10, 11, 12, 13, 14, 15, 16, 17, 18);
            case CONTACTS -> Band.startingAt(Band.OPEN, 1, 2, 3, 4, 5, 6, 11);
            case DAYS_TO_IP -> Band.startingAt(Band.OPEN, 0, 1, 2, 4, 8, 15, 31, 91);
            case HOURS -> Band.startingAt(Band.OPEN, 0, 4, 24, 72, 168, 336, 744);
            case DAYS_TO_ANSWER -> Band.startingAt(Band.OPEN, 0, 8, 32, 63, 94, 187);
        };
    }
}
