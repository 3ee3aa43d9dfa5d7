package org.vigie.analytics.domain;

import java.util.ArrayList;
import java.util.List;

/** Two different concerns, in the order of the report. */
public record ConcernPair(Concern one, Concern other) {
    private static final String AND = "+";

    /** All pairs that there are. */
    public static List<ConcernPair> all() {
        List<ConcernPair> pairs = new ArrayList<>();
        for (Concern one : Concern.values()) {
            for (Concern other : Concern.values()) {
                if (one.compareTo(other) < 0) {
                    pairs.add(new ConcernPair(one, other));
                }
            }
        }
        return pairs;
    }

    /** What it is counted under: {@code RUNNING_AWAY+HEALTH}. */
    public String key() {
        return one.name() + AND + other.name();
    }
}
