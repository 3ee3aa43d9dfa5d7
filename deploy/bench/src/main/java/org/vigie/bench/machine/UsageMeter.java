package org.vigie.bench.machine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.vigie.bench.measure.Usage;

/** Reads the CPU clocks of those that take part, at the beginning and at the end. */
public final class UsageMeter {
    private final Map<String, DoubleSupplier> clocks;
    private final Map<String, Double> before = new LinkedHashMap<>();
    private final double busyBefore = CpuClock.ofMachine();
    private final long begin = System.nanoTime();

    private UsageMeter(Map<String, DoubleSupplier> clocks) {
        this.clocks = clocks;
        clocks.forEach((party, clock) -> before.put(party, clock.getAsDouble()));
    }

    /**
     * Begins to measure.
     *
     * @param clocks CPU seconds so far, by party
     */
    public static UsageMeter start(Map<String, DoubleSupplier> clocks) {
        return new UsageMeter(clocks);
    }

    /** What was used since the start. */
    public Usage stop() {
        double seconds = (System.nanoTime() - begin) / 1e9;
        double busy = CpuClock.ofMachine() - busyBefore;
        Map<String, Double> used = new LinkedHashMap<>();
        clocks.forEach((party, clock) -> used.put(party, clock.getAsDouble() - before.getOrDefault(party, 0.0)));
        return new Usage(seconds, Runtime.getRuntime().availableProcessors(), busy, used);
    }
}
