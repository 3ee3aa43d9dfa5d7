package org.vigie.bench.importing;

/** Counts a word in a stream of bytes that comes in pieces, wherever they are cut. The word begins with a byte that it has once only. */
final class Occurrences {
    private final byte[] word;
    private int matched;
    private long count;

    Occurrences(byte[] word) {
        this.word = word;
    }

    void in(byte[] piece) {
        for (byte each : piece) {
            if (each != word[matched]) matched = 0;
            if (each == word[matched] && ++matched == word.length) {
                matched = 0;
                count++;
            }
        }
    }

    long count() {
        return count;
    }
}
