package org.vigie.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.vigie.http.Problems;
import org.vigie.http.auth.SignIn;

/** Answers with a problem where no resource is asked: unknown addresses, bad addresses, failures before the routing. */
@ApplicationScoped
public class HttpLayer {
    private static final Logger LOG = Logger.getLogger(HttpLayer.class);

    /** After every handler of Quarkus but its own last one, which answers in HTML or with a stack trace. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    private static final int FOUND = 302;
    private static final int BAD_REQUEST = 400;

    private final ObjectMapper json;
    private final Failures failures;
    private final ProblemPages pages;
    private final AllowedMethods methods;

    /** For the container. */
    @Inject
    public HttpLayer(ObjectMapper json, Failures failures, ProblemPages pages, AllowedMethods methods) {
        this.json = json;
        this.failures = failures;
        this.pages = pages;
        this.methods = methods;
    }

    void register(@Observes Router router) {
        router.route()
                .order(LAST)
                .handler(request -> answer(
                        request,
                        methods.nothingFor(
                                request.request().method().name(),
                                request.request().path())));
        router.route().order(LAST).failureHandler(this::fail);
        // an address that cannot be decoded matches no route, not even the one above
        router.errorHandler(400, request -> answer(request, ProblemKinds.ofStatus(400)));
    }

    private void fail(RoutingContext request) {
        switch (request.failure()) {
            // signing in at the provider's page is no problem: Quarkus redirects
            case AuthenticationRedirectException _ -> request.next();
            case AuthenticationCompletionException incomplete -> {
                LOG.warnf("a person could not be signed in: %s", SilentTrace.of(incomplete));
                answer(request, ProblemKinds.ofStatus(401));
            }
            case AuthenticationException _, UnauthorizedException _ -> notSignedIn(request);
            case ForbiddenException _ -> answer(request, ProblemKinds.ofStatus(403));
            // a request that HTTP itself forbids, such as one without a Host
            case VertxException _
            when request.statusCode() == BAD_REQUEST -> answer(request, ProblemKinds.ofStatus(BAD_REQUEST));
            case null -> answer(request, ProblemKinds.ofStatus(request.statusCode()));
            default -> answer(request, failures.problemOf(request.failure()));
        }
    }

    /** OpenID Connect has written its challenge already: for a session that is over, the way to sign in again. */
    private void notSignedIn(RoutingContext request) {
        var response = request.response();
        if (response.getStatusCode() != FOUND) {
            answer(request, ProblemKinds.ofStatus(401));
        } else if (SignIn.comesBack(request.request().method())) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            request.next();
        } else {
            response.headers().remove(HttpHeaders.LOCATION);
            answer(request, Problems.signedOut());
        }
    }

    private void answer(RoutingContext request, HttpProblem problem) {
        var response = request.response();
        if (response.headWritten()) {
            request.request().connection().close();
            return;
        }
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
        HttpProblem complete =
                ProblemCompletion.complete(problem, request.request().path());
        Optional<String> page = pages.of(complete, request.request());
        response.setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, page.isPresent() ? ProblemPages.HTML : "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(page.orElseGet(() -> text(complete)));
        request.request().resume();
    }

    private String text(HttpProblem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
