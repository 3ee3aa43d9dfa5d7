package org.vigie.analytics.domain;

import java.util.ArrayList;
import java.util.List;

/** Departments that readers cannot tell apart: of each pool they know how many minors and how many departments it holds. */
final class Pools {
    private record Pool(long count, long size, boolean holdsUnknown) {

        /** How many of its departments can have any. */
        long atMost() {
            return Math.min(count, size);
        }
    }

    private final List<Pool> pools = new ArrayList<>();

    void add(long count, long size) {
        pools.add(new Pool(count, size, false));
    }

    /** Departments together with those of whom no department is known. */
    void addWithUnknown(long count, long size) {
        pools.add(new Pool(count, size, true));
    }

    /**
     * Whether a department that is not shown can have few or many when {@code distinct} of all have any: a pool of twelve in twelve
     * departments would be one in each.
     */
    boolean leaveRoomFor(long distinct, long threshold) {
        long most = pools.stream().mapToLong(Pool::atMost).sum();
        return pools.stream().allMatch(pool -> {
            long elsewhere = most - pool.atMost();
            boolean departments = pool.size() <= 1 || leavesRoom(pool, elsewhere, distinct, threshold);
            long unknown = pool.count() - Math.max(0, distinct - elsewhere);
            return departments && (!pool.holdsUnknown() || unknown >= threshold - 1);
        });
    }

    /** @param elsewhere how many departments of other pools can have any */
    private static boolean leavesRoom(Pool pool, long elsewhere, long distinct, long threshold) {
        long high = pool.count() - Math.max(0, distinct - 1 - elsewhere);
        long low = elsewhere + Math.min(pool.count(), pool.size() - 1) >= distinct ? 0 : 1;
        return high - low >= threshold - 1;
    }
}
