package org.vigie.eventlog.verification;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Positions that are checked at once, from {@code first} to {@code last}. */
record Range(long first, long last) {

    /** All positions up to {@code end}, in ranges of {@code size}. */
    static Stream<Range> upTo(long end, long size) {
        return LongStream.iterate(1, first -> first <= end, first -> first + size)
                .mapToObj(first -> new Range(first, Math.min(first + size - 1, end)));
    }
}
