package org.vigie.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.vigie.http.ProblemPage;

/** Puts a page in the place of a problem that a person is to read. */
@ApplicationScoped
public class ProblemPages {
    static final String HTML = "text/html;charset=UTF-8";

    private final List<ProblemPage> pages;

    /** For the container. */
    @Inject
    public ProblemPages(@All List<ProblemPage> pages) {
        this.pages = pages;
    }

    /** Replaces the problem that an endpoint is answered with. */
    @ServerResponseFilter
    public void show(ContainerResponseContext response, HttpServerRequest request) {
        if (response.getEntity() instanceof HttpProblem problem) {
            of(problem, request)
                    .ifPresent(page -> response.setEntity(page, new Annotation[0], MediaType.valueOf(HTML)));
        }
    }

    /** The page of this problem, where one was asked for. */
    Optional<String> of(HttpProblem problem, HttpServerRequest request) {
        return pages.stream()
                .map(page -> page.of(problem, request))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
