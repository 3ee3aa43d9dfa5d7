package org.vigie.http.ndjson;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The bytes of an answer on their way out: a bounded number in memory, what the client does not take yet in a {@link Spool}. */
final class Download implements AutoCloseable {
    private static final int MAX_UNDERWAY = 256 << 10;

    private final HttpServerResponse response;
    private final Runnable wake;
    private final Spool spool = new Spool();
    private final long bound;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicInteger underway = new AtomicInteger();
    private volatile boolean broken;

    /** Keeps about {@code bound} bytes on disk: who writes looks first whether it {@link #isFull()}. */
    Download(HttpServerResponse response, long bound, Runnable wake) {
        this.bound = bound;
        this.response = response;
        this.wake = wake;
        response.exceptionHandler(_ -> fail());
    }

    /** Sends, or keeps. */
    void write(byte[] bytes) throws IOException {
        if (!broken) {
            if (spool.isEmpty() && underway.get() < MAX_UNDERWAY) {
                send(bytes);
            } else {
                spool.append(bytes);
            }
        }
    }

    /** Sends what was kept, as far as the client takes it. */
    void pump() throws IOException {
        while (!broken && !spool.isEmpty() && underway.get() < MAX_UNDERWAY) {
            send(spool.take());
        }
    }

    /** Whether nothing is kept any more, or nobody is there to take it. */
    boolean isDrained() {
        return broken || spool.isEmpty();
    }

    /** Whether so much is kept that nothing is to be added before the client reads. */
    boolean isFull() {
        return !broken && spool.size() >= bound;
    }

    /** The bytes that the client took so far. */
    long taken() {
        return taken.get();
    }

    private void send(byte[] bytes) {
        underway.addAndGet(bytes.length);
        response.write(Buffer.buffer(bytes)).onComplete(outcome -> {
            underway.addAndGet(-bytes.length);
            taken.addAndGet(bytes.length);
            if (outcome.failed()) {
                fail();
            } else {
                wake.run();
            }
        });
    }

    private void fail() {
        broken = true;
        wake.run();
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
