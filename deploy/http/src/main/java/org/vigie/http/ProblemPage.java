package org.vigie.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Shows problems to people: a CDI bean of this type, where a service has pages. Programs get problems as they are. */
@FunctionalInterface
public interface ProblemPage {
    /** The problem as a page in HTML, or null when no page was asked for. Does not block. */
    @Nullable String of(HttpProblem problem, HttpServerRequest request);
}
