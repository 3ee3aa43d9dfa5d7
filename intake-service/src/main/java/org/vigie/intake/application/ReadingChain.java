package org.vigie.intake.application;

import org.jspecify.annotations.Nullable;

/** Whether the record of readings is as it was written. Blocks. */
public interface ReadingChain {

    /** Reads all of it and computes each hash again. */
    Verified verify();

    /**
     * What was found.
     *
     * @param readings how many there are
     * @param firstBroken number of the first reading that is missing or not as it was written; null when there is none
     * @param erased how many cannot be computed again, since their reasons were kept in the clear once and are erased now; the readings beside them still
     *     hold them in their place
     */
    record Verified(long readings, @Nullable Long firstBroken, long erased) {}
}
