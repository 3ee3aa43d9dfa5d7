package org.vigie.http.auth;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people come to sign in and out, where that is configured. OpenID Connect itself answers who comes back from the server and whoever
 * signs out of a session; here arrive those who have no session yet, or no more.
 */
@ApplicationScoped
public class SignIn {
    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";

    private static final int SEE_OTHER = 303;
    /** Before authentication, which is at 200 and ends the session. */
    private static final int PRIORITY = 300;

    private final boolean enabled;
    private final HttpAuthenticator authenticator;

    /** For the container. */
    @Inject
    public SignIn(@ConfigProperty(name = "vigie.login.enabled") boolean enabled, HttpAuthenticator authenticator) {
        this.enabled = enabled;
        this.authenticator = authenticator;
    }

    /** Whether a browser may be sent away to sign in and come back: not with a form, whose fields would be lost on the way. */
    public static boolean comesBack(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    /** Whether a browser says that another site led it here. */
    public static boolean isFromElsewhere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    void register(@Observes Filters filters) {
        if (enabled) {
            filters.register(SignIn::keepSession, PRIORITY);
        }
    }

    /** A link on another site must not sign anybody out. */
    private static void keepSession(RoutingContext request) {
        if (LOGOUT.equals(request.normalizedPath()) && isFromElsewhere(request.request())) {
            home(request);
        } else {
            request.next();
        }
    }

    void register(@Observes Router router) {
        if (enabled) {
            router.get(LOGIN).handler(this::login);
            router.get(LOGOUT).handler(SignIn::home);
        }
    }

    private void login(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            home(request);
            return;
        }
        authenticator
                .sendChallenge(request)
                .subscribe()
                .with(_ -> request.response().end(), request::fail);
    }

    private static void home(RoutingContext request) {
        request.response()
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, "/")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
