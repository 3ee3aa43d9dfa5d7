package org.vigie.analytics.readmodel.activity.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** All who listen to the stream, at most so many. Each is spoken to on its own event loop. */
final class StreamClients {
    private static final Logger LOG = Logger.getLogger(StreamClients.class);

    private final int most;
    private final Duration patience;
    private final Map<StreamClient, Context> clients = new ConcurrentHashMap<>();
    private final AtomicLong dropped = new AtomicLong();
    private volatile boolean closed;

    /**
     * @param most clients at a time
     * @param patience with one that does not take what was sent
     */
    StreamClients(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /**
     * Takes in who asked; on its event loop.
     *
     * @param seen id of the last event that it has, null when it has none
     * @return complete when it is gone; null when there is no place
     */
    @Nullable CompletionStage<Void> join(HttpServerRequest request, @Nullable String seen, @Nullable Frame newest) {
        if (closed || clients.size() >= most) {
            return null;
        }
        CompletableFuture<Void> gone = new CompletableFuture<>();
        StreamClient client = new StreamClient(request, seen);
        Runnable leave = () -> {
            clients.remove(client);
            gone.complete(null);
        };
        HttpServerResponse response = request.response();
        response.exceptionHandler(_ -> leave.run());
        response.closeHandler(_ -> leave.run());
        response.endHandler(_ -> leave.run());
        client.greet();
        Context context = Objects.requireNonNull(Vertx.currentContext());
        clients.put(client, context);
        if (newest != null) {
            client.offer(newest);
        }
        if (closed) {
            client.leave(context.owner()); // who came while all others were let go
        }
        return gone;
    }

    /** Offers {@code frame} to all. */
    void offer(Frame frame) {
        clients.forEach((client, context) -> context.runOnContext(_ -> client.offer(frame)));
    }

    /** Keeps all connections alive but those whose clients take nothing any more. */
    void beat() {
        long now = System.nanoTime();
        clients.forEach((client, context) -> context.runOnContext(_ -> {
            if (client.isStuck(now, patience)) {
                clients.remove(client);
                dropped.incrementAndGet();
                LOG.debug("a client of the stream does not read and is dropped");
                client.drop();
            } else {
                client.beat();
            }
        }));
    }

    /** Lets all go, and nobody in any more. */
    void close() {
        closed = true;
        clients.forEach((client, context) -> context.runOnContext(_ -> client.leave(context.owner())));
    }

    int size() {
        return clients.size();
    }

    long dropped() {
        return dropped.get();
    }

    /** Clients that have not taken yet what was sent: each holds one write, and refers to one newer frame at most. */
    long behind() {
        return clients.keySet().stream().filter(StreamClient::isBehind).count();
    }
}
