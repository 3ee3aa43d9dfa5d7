package org.vigie.http.body;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;
import org.vigie.http.PathIds;
import org.vigie.http.QueryParams;
import org.vigie.http.StrictJson;

/**
 * Refuses a query that nobody reads: {@code POST /v1/calls?dryRun=true} would record the call. A method that takes a {@link UriInfo} reads it by
 * {@link QueryParams}, which refuses what it does not know. This comes after what the contract's order has before it, as far as that
 * can be told without the method: a body that is no JSON, an id that is no UUID.
 */
@Provider
@NonBlocking
@Priority(2)
public final class UnreadQuery implements ResteasyReactiveContainerRequestFilter {
    private static final String FOR_PROGRAMS = "/v1/";
    private static final String LEFT = UnreadQuery.class.getName();

    /** Whether what lies there is of our own making: interfaces of others say for themselves what is to be ignored. */
    public static boolean isRefusedAt(String path) {
        return path.startsWith(FOR_PROGRAMS);
    }

    @Override
    public void filter(ResteasyReactiveContainerRequestContext context) {
        var exchange = (ResteasyReactiveRequestContext) context.getServerRequestContext();
        var routing = exchange.unwrap(RoutingContext.class);
        var target = exchange.getTarget();
        if (routing.request().query() == null
                || !isRefusedAt(routing.normalizedPath())
                || Arrays.asList(target.getParameterTypes()).contains(UriInfo.class)) {
            return;
        }
        if (target.getConsumes().contains(MediaType.APPLICATION_JSON_TYPE)
                && !RequestBodies.WITHOUT_BODY.contains(exchange.getMethod())
                && exchange.getInputStream() instanceof ByteArrayInputStream body) {
            var _ = StrictJson.parse(body.readAllBytes());
            body.reset();
        }
        if (namesNothing(context.getUriInfo())) {
            return;
        }
        var query = QueryParams.of(context.getUriInfo());
        if (target.getResourceClass().isAnnotationPresent(LooksFirst.class)) {
            routing.put(LEFT, query);
        } else {
            query.finish();
        }
    }

    /** Refuses what was left to who {@link LooksFirst}; nothing where there is none. */
    public static void refuse(RoutingContext request) {
        left(request).run();
    }

    /** The same for later, when the request itself may be out of reach. */
    public static Runnable left(RoutingContext request) {
        QueryParams query = request.get(LEFT);
        return query == null ? () -> {} : query::finish;
    }

    private static boolean namesNothing(UriInfo uri) {
        return uri.getPathParameters().entrySet().stream()
                .filter(parameter -> PathIds.isIdName(parameter.getKey()))
                .anyMatch(parameter -> !parameter.getValue().stream().allMatch(PathIds::isId));
    }
}
