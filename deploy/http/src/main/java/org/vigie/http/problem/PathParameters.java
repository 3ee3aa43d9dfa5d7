package org.vigie.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** No address of ours has path parameters ({@code /60D;x=1}), which the router leaves out: an address that has some is none of ours. */
@ApplicationScoped
public class PathParameters {
    /** After authentication, which is at 200. */
    private static final int PRIORITY = 100;

    void register(@Observes Filters filters) {
        filters.register(PathParameters::check, PRIORITY);
    }

    private static void check(RoutingContext request) {
        var path = request.request().path();
        if (path == null || path.indexOf(';') < 0) {
            request.next();
        } else {
            request.fail(404);
        }
    }
}
