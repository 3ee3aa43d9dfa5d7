package org.vigie.http.ndjson;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The bytes of a request as they come, a bounded number ahead of who takes them: beyond it the sender has to wait. */
final class Upload {
    /** How it goes on. */
    enum State {
        COMING,
        COMPLETE,
        CUT_OFF
    }

    private static final int MAX_AHEAD = 512 << 10;

    private final HttpServerRequest request;
    private final Runnable wake;
    private final Context eventLoop;
    private final ConcurrentLinkedQueue<byte[]> chunks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ahead = new AtomicInteger();
    private final AtomicLong taken = new AtomicLong();
    private volatile State state = State.COMING;

    Upload(HttpServerRequest request, Vertx vertx, Runnable wake) {
        this.request = request;
        this.wake = wake;
        this.eventLoop = vertx.getOrCreateContext();
    }

    /** Begins to take. */
    void open() {
        if (request.isEnded()) {
            end(State.COMPLETE);
            return;
        }
        request.handler(this::arrive);
        request.endHandler(_ -> end(State.COMPLETE));
        request.exceptionHandler(_ -> end(State.CUT_OFF));
        request.resume();
    }

    /** The next bytes, or null when none are there now. */
    byte @Nullable [] poll() {
        var chunk = chunks.poll();
        if (chunk != null) {
            int left = ahead.addAndGet(-chunk.length);
            if (left < MAX_AHEAD && left + chunk.length >= MAX_AHEAD) {
                eventLoop.runOnContext(_ -> request.resume());
            }
        }
        return chunk;
    }

    /** What is to be expected once {@link #poll()} gives null; read it before. */
    State state() {
        return state;
    }

    /** The bytes that came so far. */
    long taken() {
        return taken.get();
    }

    private void arrive(Buffer chunk) {
        chunks.add(chunk.getBytes());
        taken.addAndGet(chunk.length());
        if (ahead.addAndGet(chunk.length()) >= MAX_AHEAD) {
            request.pause();
        }
        wake.run();
    }

    private void end(State end) {
        if (state == State.COMING) {
            state = end;
        }
        wake.run();
    }
}
