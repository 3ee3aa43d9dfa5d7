package org.vigie.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.vigie.http.Problems;
import org.vigie.http.auth.SignIn;

/** Takes the place of the library's mappers where those would repeat an exception's message or leave an error out. */
public final class FailureMappers {
    /** Before the library's mappers, which are at 999. */
    private static final int FIRST = 1;

    private static final int FOUND = 302;

    private final Failures failures;
    private final HttpAuthenticator authenticator;
    private final AllowedMethods methods;

    /** For the container. */
    @Inject
    public FailureMappers(Failures failures, HttpAuthenticator authenticator, AllowedMethods methods) {
        this.failures = failures;
        this.authenticator = authenticator;
        this.methods = methods;
    }

    /** Whatever has no mapper of its own, errors included: a stack that overflows is no reason to drop the connection. */
    @ServerExceptionMapper(
            value = {Exception.class, Throwable.class},
            priority = FIRST)
    public Response any(Throwable failure, UriInfo uri) {
        return answer(failures.problemOf(failure), uri);
    }

    /** Jackson's messages quote the input. */
    @ServerExceptionMapper(value = JsonProcessingException.class, priority = FIRST)
    public Response json(JsonProcessingException malformed, UriInfo uri) {
        return answer(Problems.badRequest("The body is not the JSON that is asked for."), uri);
    }

    /** With what the address does take. */
    @ServerExceptionMapper(
            value = {NotAllowedException.class, NotFoundException.class},
            priority = FIRST)
    public Response nothing(ContainerRequestContext request, UriInfo uri) {
        return answer(methods.nothingFor(request.getMethod(), uri.getPath()), uri);
    }

    /** The library's own mapper does not work with this Quarkus: ADR 0010. */
    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = FIRST)
    public Uni<Response> notSignedIn(RoutingContext request) {
        return authenticator
                .getChallenge(request)
                .map(challenge -> answer(request, challenge))
                .onFailure()
                .recoverWithItem(failure -> answer(request, failures.problemOf(failure)));
    }

    private static Response answer(RoutingContext request, ChallengeData challenge) {
        if (challenge.status == FOUND) {
            // a person without a session
            if (!SignIn.comesBack(request.request().method())) {
                return answer(request, Problems.signedOut());
            }
            var redirect = Response.status(FOUND);
            challenge.getHeaders().forEach((name, value) -> redirect.header(name.toString(), value));
            return redirect.build();
        }
        var problem = HttpProblem.builder().withStatus(challenge.status);
        challenge.getHeaders().forEach((name, value) -> problem.withHeader(name.toString(), value));
        return answer(request, problem.build());
    }

    private static Response answer(RoutingContext request, HttpProblem problem) {
        return ProblemCompletion.complete(problem, request.request().path()).toResponse();
    }

    private static Response answer(HttpProblem problem, UriInfo uri) {
        return ProblemCompletion.complete(problem, uri.getPath()).toResponse();
    }
}
