package org.vigie.http.body;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Problems;
import org.vigie.http.RequestLimits;
import org.vigie.http.ndjson.NdjsonImport;

/**
 * Reads the body of a command, at most {@link RequestLimits#MAX_BYTES} of it, once it is known that its sender may send it; then
 * judges its media type. Thus 401 and 403 come before 413, and 413 before 415, whether the length was announced or not, and no
 * thread waits for a slow sender. An import is not read here: it streams.
 */
@Provider
@NonBlocking
@Priority(1)
public final class RequestBodies implements ResteasyReactiveContainerRequestFilter {
    static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private static final MediaType IMPORT = MediaType.valueOf(NdjsonImport.MEDIA_TYPE);

    @Override
    public void filter(ResteasyReactiveContainerRequestContext context) {
        var exchange = (ResteasyReactiveRequestContext) context.getServerRequestContext();
        var consumed = exchange.getTarget().getConsumes();
        var routing = exchange.unwrap(RoutingContext.class);
        @Nullable String given = routing.get(MediaTypeVeil.GIVEN);
        if (given != null) {
            routing.request().headers().set(HttpHeaders.CONTENT_TYPE, given);
        }
        if (WITHOUT_BODY.contains(exchange.getMethod())) {
            return;
        }
        if (consumed.contains(IMPORT)) {
            MediaTypes.require(given, consumed, true);
            return;
        }
        if (announcedLength(routing.request()) > RequestLimits.MAX_BYTES) {
            throw Problems.tooLarge();
        }
        read(exchange, routing.request(), given, consumed);
    }

    private static void read(
            ResteasyReactiveRequestContext exchange,
            HttpServerRequest request,
            @Nullable String given,
            List<MediaType> consumed) {
        exchange.suspend();
        var body = new BoundedBody(RequestLimits.MAX_BYTES);
        body.read(request).whenComplete((bytes, failure) -> {
            if (failure == null) {
                try {
                    MediaTypes.require(given, consumed, bytes.length > 0);
                    exchange.setInputStream(new ByteArrayInputStream(bytes));
                    exchange.resume();
                } catch (RuntimeException refused) {
                    exchange.resume(refused, true);
                }
            } else {
                exchange.resume(failure, true);
            }
        });
    }

    /** What does not parse is no announcement: the bytes are counted as they come. */
    private static long announcedLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
