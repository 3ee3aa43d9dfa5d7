package org.vigie.bench.stack;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.vigie.local.process.Pause;

/** How a benchmark waits for a stack that is as slow as its machine: as long as something moves, and no longer. */
final class Progress {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Progress() {}

    /**
     * Waits until the goal is reached.
     *
     * @param what is waited for, for the sentence of the failure
     * @throws IllegalStateException when nothing has moved for two minutes
     */
    static void await(String what, LongSupplier reached, long goal, Duration between) {
        long last = reached.getAsLong();
        long moved = System.nanoTime();
        while (last < goal) {
            if (System.nanoTime() - moved > PATIENCE.toNanos())
                throw new IllegalStateException(
                        what + " stands at " + last + " of " + goal + " for " + PATIENCE.toMinutes() + " minutes");
            Pause.of(between);
            long now = reached.getAsLong();
            if (now != last) moved = System.nanoTime();
            last = now;
        }
    }
}
