package org.vigie.http.auth;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which configuration of OpenID Connect a request falls under. Programs bring bearer tokens: of the issuer that the service always
 * trusts, or of the server where people sign in. People have a session on pages, and nowhere else: what is for programs never looks at a
 * cookie, so no other site can act there in a person's name.
 */
@ApplicationScoped
public class Tenants implements TenantResolver {
    static final String LOGIN = "login";
    static final String LOGIN_BEARER = "login-bearer";

    /** Always named, since a cookie or a part of the path would otherwise choose another. */
    private static final String BEARER = OidcUtils.DEFAULT_TENANT_ID;

    private static final Pattern NO_PAGES = Pattern.compile("/(v1|q|hsds|exports|theme)(/.*)?");

    private final boolean enabled;
    private final Optional<String> issuer;

    /** For the container. */
    @Inject
    public Tenants(
            @ConfigProperty(name = "vigie.login.enabled") boolean enabled,
            @ConfigProperty(name = "vigie.login.url") Optional<String> issuer) {
        this.enabled = enabled;
        this.issuer = issuer;
    }

    @Override
    public String resolve(RoutingContext request) {
        if (!enabled) {
            return BEARER;
        }
        if (request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return isOfLogin(BearerToken.of(request)) ? LOGIN_BEARER : BEARER;
        }
        return NO_PAGES.matcher(request.normalizedPath()).matches() ? BEARER : LOGIN;
    }

    private boolean isOfLogin(@Nullable String token) {
        return token != null
                && issuer.filter(url -> url.equals(BearerToken.claimedIssuer(token)))
                        .isPresent();
    }
}
