package org.vigie.analytics.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Signed amounts by where they count. They form a group: what a case contributed can be taken back and given again, so the
 * counters after any history are those of its last state.
 */
public final class Contributions {
    private final Map<Contribution, Long> amounts = new HashMap<>();

    /** Where contributions go. */
    @FunctionalInterface
    public interface Sink {

        /** Takes in {@code amount}, which may be negative. */
        void add(Contribution where, long amount);
    }

    /** Adds {@code amount}, which may be negative. */
    public void add(Contribution where, long amount) {
        amounts.merge(where, amount, (old, more) -> old + more == 0 ? null : old + more);
    }

    /** Takes {@code amount} back. */
    public void subtract(Contribution where, long amount) {
        add(where, -amount);
    }

    /** Adds all of {@code others}. */
    public void addAll(Contributions others) {
        others.forEach(this::add);
    }

    /** Takes all of {@code others} back. */
    public void subtractAll(Contributions others) {
        others.forEach(this::subtract);
    }

    /** Shows each amount that is not zero, in no particular order. */
    public void forEach(BiConsumer<? super Contribution, ? super Long> action) {
        amounts.forEach(action);
    }

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return amounts.isEmpty();
    }
}
