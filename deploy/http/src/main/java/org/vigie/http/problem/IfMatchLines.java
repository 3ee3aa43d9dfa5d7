package org.vigie.http.problem;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Hands {@code If-Match} to the resources as it was meant: the router takes an empty one for none, and the first of several lines for
 * all (RFC 9110, 5.3: they are one list). What is empty becomes a list that {@link org.vigie.http.IfMatch} refuses.
 */
public final class IfMatchLines {
    private static final String IF_MATCH = "If-Match";
    private static final String EMPTY_LIST = ",";

    /** Makes one line of all. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void join(RoutingContext request) {
        var headers = request.request().headers();
        var lines = headers.getAll(IF_MATCH);
        if (!lines.isEmpty()) {
            var list = String.join(",", lines);
            headers.set(IF_MATCH, list.isBlank() ? EMPTY_LIST : list);
        }
    }
}
