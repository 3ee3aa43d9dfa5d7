package org.vigie.http.body;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps the media type from the router, which would answer 415 before it asks who sends the request and whether they may;
 * {@link RequestBodies} judges it afterwards.
 */
public final class MediaTypeVeil {
    static final String GIVEN = MediaTypeVeil.class.getName();

    /** Lets the router see a media type that fits every method. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void hide(RoutingContext request) {
        var headers = request.request().headers();
        var given = headers.get(HttpHeaders.CONTENT_TYPE);
        if (given != null) {
            request.put(GIVEN, given);
            headers.set(HttpHeaders.CONTENT_TYPE, "*/*");
        }
    }
}
