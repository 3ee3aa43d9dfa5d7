package org.vigie.bench.appending;

/** A store under test: either side. */
interface Appends extends AutoCloseable {
    /** Appends the first event of a new stream and returns once it is durable. Called by many threads at once. */
    void append();

    /** Events that the store holds. */
    long stored();

    @Override
    void close();
}
