package org.vigie.analytics.readmodel.activity.live;

import io.netty.channel.ChannelFuture;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who listens. Of what it has not taken yet there is never more than one write; what comes meanwhile replaces what came
 * before, since the newest figures are all that anybody wants. Used on the connection's event loop alone.
 */
final class StreamClient {
    private static final Buffer HEARTBEAT = Frame.comment("");

    /** A client that lost its connection waits so long; without it each browser has its own idea. */
    private static final Buffer GREETING = Buffer.buffer("retry: 5000\n\n");

    /** Who takes nothing any more would hold up the end of the service. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private @Nullable String seen;
    private @Nullable Frame owed;
    private volatile boolean writing;
    private long writingSince;

    /** @param seen id of the last event that the client has, null when it has none */
    StreamClient(HttpServerRequest request, @Nullable String seen) {
        this.request = request;
        this.response = request.response();
        this.seen = seen;
    }

    /** Begins the answer, so that the client knows that it is listened to. */
    void greet() {
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no"); // a proxy that waits for the end would wait for ever
        write(GREETING);
    }

    /** Sends {@code frame} unless the client has it; later, if it has not yet taken what was sent before. */
    void offer(Frame frame) {
        if (response.ended()) {
            return;
        }
        if (frame.id().equals(seen)) {
            owed = null;
        } else if (writing) {
            owed = frame;
        } else {
            seen = frame.id();
            write(frame.bytes());
        }
    }

    /** Keeps the connection alive. */
    void beat() {
        if (!writing && !response.ended()) {
            write(HEARTBEAT);
        }
    }

    /** Whether what was sent has not been taken for {@code patience}. */
    boolean isStuck(long now, Duration patience) {
        return writing && now - writingSince > patience.toNanos();
    }

    /** Whether the client has not taken yet what was sent; for any thread. */
    boolean isBehind() {
        return writing;
    }

    private void write(Buffer bytes) {
        writing = true;
        writingSince = System.nanoTime();
        response.write(bytes).onComplete(outcome -> {
            writing = false;
            Frame next = owed;
            owed = null;
            if (outcome.succeeded() && next != null) {
                offer(next);
            }
        });
    }

    /** Ends the answer as it should, or else breaks off; the client comes again by itself. */
    void leave(Vertx vertx) {
        if (response.ended()) {
            return;
        }
        Future<Void> taken = response.end();
        long _ = vertx.setTimer(FAREWELL.toMillis(), _ -> {
            if (!taken.isComplete()) {
                drop();
            }
        });
    }

    /** Breaks off at once. Closing a connection as one should waits until all was taken that was sent: for ever. */
    void drop() {
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset();
        } else {
            ChannelFuture _ =
                    ((HttpServerConnection) request.connection()).channel().close();
        }
    }
}
