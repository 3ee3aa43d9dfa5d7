package org.vigie.analytics.domain.suppression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many of something there are, by the piece of time in which each opened and by the piece until which one looks: of cases that
 * opened in spring more have a certain concern by winter than by summer.
 */
public final class Series {
    private final long[][] until;
    private final boolean settled;

    private Series(long[][] until, boolean settled) {
        this.until = until;
        this.settled = settled;
    }

    /** Of a table that stands alone. */
    public static Series of(long count) {
        return settled(new long[] {count});
    }

    /**
     * Of what counts at once and for ever, such as cases and calls.
     *
     * @param amounts by piece
     */
    public static Series settled(long[] amounts) {
        long[][] until = new long[amounts.length][amounts.length];
        for (int opened = 0; opened < amounts.length; opened++) {
            for (int end = opened; end < amounts.length; end++) {
                until[opened][end] = amounts[opened];
            }
        }
        return new Series(until, true);
    }

    /**
     * Of what may count, or no longer count, from a later piece on.
     *
     * @param changes by the piece of opening and the piece from which they count
     */
    public static Series told(long[][] changes) {
        long[][] until = new long[changes.length][changes.length];
        for (int opened = 0; opened < changes.length; opened++) {
            long sum = 0;
            for (int end = 0; end < changes.length; end++) {
                sum += changes[opened][end];
                until[opened][end] = sum;
            }
        }
        return new Series(until, false);
    }

    /** How many of this are not in {@code part}. */
    public Series without(Series part) {
        int size = until.length;
        long[][] rest = new long[size][size];
        for (int opened = 0; opened < size; opened++) {
            for (int end = 0; end < size; end++) {
                rest[opened][end] = until[opened][end] - part.until[opened][end];
            }
        }
        return new Series(rest, settled && part.settled);
    }

    /** Of those that opened in {@code pieces}, how many count at the end of piece {@code end}. */
    public long at(BitSet pieces, int end) {
        return pieces.stream().mapToLong(opened -> until[opened][end]).sum();
    }

    /** How many count in a period of its own. */
    public long in(Run run) {
        return at(run.pieces(), run.last());
    }

    /** Whether nothing ever counts later than it opened. */
    public boolean isSettled() {
        return settled;
    }

    /** From the first piece in which any opened to the last, none when there are none. */
    public Optional<Run> span() {
        int[] opened = IntStream.range(0, until.length)
                .filter(piece -> Arrays.stream(until[piece]).anyMatch(amount -> amount != 0))
                .toArray();
        return opened.length == 0 ? Optional.empty() : Optional.of(new Run(opened[0], opened[opened.length - 1]));
    }
}
