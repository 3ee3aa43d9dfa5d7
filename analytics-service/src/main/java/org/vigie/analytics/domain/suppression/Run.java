package org.vigie.analytics.domain.suppression;

import java.util.BitSet;

/**
 * A period as neighbouring pieces of time.
 *
 * @param first number of its first piece
 * @param last number of its last piece, which it ends with
 */
public record Run(int first, int last) {

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException when {@code last} lies before {@code first}
     */
    public Run {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("a run ends with piece " + last + ", before it begins with " + first);
        }
    }

    /** Whether {@code piece} lies in it. */
    public boolean covers(int piece) {
        return first <= piece && piece <= last;
    }

    /** Whether some piece lies in both. */
    public boolean overlaps(Run other) {
        return first <= other.last && other.first <= last;
    }

    /** From the first piece of either to the last. */
    public Run hull(Run other) {
        return new Run(Math.min(first, other.first), Math.max(last, other.last));
    }

    /** Its pieces. */
    public BitSet pieces() {
        BitSet pieces = new BitSet();
        pieces.set(first, last + 1);
        return pieces;
    }
}
