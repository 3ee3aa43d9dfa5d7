package org.vigie.http.ndjson;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Answers a stream of lines with a stream of results, in order and in flat memory. A resource method is annotated
 * {@code @POST @Consumes(NdjsonImport.MEDIA_TYPE) @Produces(NdjsonImport.MEDIA_TYPE)}, takes {@code @Context RoutingContext} and
 * returns what {@link #run} returns.
 */
@ApplicationScoped
public class NdjsonImport {
    /** Media type of request and answer. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    /** Reads the request's lines, hands each to the handler, writes the results; complete when the answer is written. */
    public CompletionStage<Void> run(RoutingContext request, LineHandler handler) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("not yet"));
    }
}
