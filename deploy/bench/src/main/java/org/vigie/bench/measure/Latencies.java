package org.vigie.bench.measure;

import java.util.Collection;

/**
 * How long something took, again and again.
 *
 * @param medianMillis half of the times it took no longer
 * @param slowMillis 99 of 100 times it took no longer
 */
public record Latencies(double medianMillis, double slowMillis) {

    /** Of at least one time in nanoseconds. */
    public static Latencies of(Collection<Long> nanos) {
        if (nanos.isEmpty()) throw new IllegalArgumentException("nothing was measured");
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Latencies(at(sorted, 0.5), at(sorted, 0.99));
    }

    /** The smallest that so large a share of all does not exceed. */
    private static double at(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
