package org.vigie.http.body;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.vigie.http.Problems;

/** A request's body in memory, up to a bound; what comes after the bound is thrown away as it arrives. */
final class BoundedBody {
    private final int max;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Buffer received = Buffer.buffer();

    BoundedBody(int max) {
        this.max = max;
    }

    /** Reads on the connection's event loop; fails with 413 beyond the bound and with 400 when the sender stops midway. */
    CompletionStage<byte[]> read(HttpServerRequest request) {
        if (request.isEnded()) {
            whole.complete(new byte[0]);
            return whole;
        }
        request.handler(this::take);
        request.endHandler(_ -> whole.complete(received.getBytes()));
        request.exceptionHandler(_ -> whole.completeExceptionally(Problems.badRequest("The body was cut off.")));
        request.resume();
        return whole;
    }

    private void take(Buffer chunk) {
        if (whole.isDone()) {
            return;
        }
        if (received.length() + chunk.length() > max) {
            received = Buffer.buffer();
            whole.completeExceptionally(Problems.tooLarge());
        } else {
            received.appendBuffer(chunk);
        }
    }
}
