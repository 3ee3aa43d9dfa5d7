package org.vigie.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers may hold personal data: nobody on the way keeps one unless its resource says that it may be kept. */
public final class NoStore {
    /** Adds {@code Cache-Control: no-store} where the resource says nothing. */
    @ServerResponseFilter
    public void forbidStoring(ContainerResponseContext response) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
