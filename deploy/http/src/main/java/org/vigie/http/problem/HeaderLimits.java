package org.vigie.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Bounds address and header before anything looks at them. The server's own bounds are wider: beyond them it answers by itself,
 * and {@link BareAnswers} gives that its problem.
 */
@ApplicationScoped
public class HeaderLimits {
    private static final int MAX_ADDRESS = 8 << 10;
    private static final int MAX_HEADERS = 16 << 10;
    /** Before authentication, which is at 200. */
    private static final int PRIORITY = 400;

    void register(@Observes Filters filters) {
        filters.register(HeaderLimits::check, PRIORITY);
    }

    private static void check(RoutingContext request) {
        if (request.request().uri().length() > MAX_ADDRESS) {
            request.fail(414);
        } else if (headerSize(request.request()) > MAX_HEADERS) {
            request.fail(431);
        } else {
            request.next();
        }
    }

    private static long headerSize(HttpServerRequest request) {
        long size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }
}
