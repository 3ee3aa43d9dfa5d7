package org.vigie.http.auth;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Problems;

/**
 * Asks {@link VerifiedTokens} before it lets OpenID Connect verify a bearer token. Who comes with anything else in {@code Authorization} is
 * refused, also where nothing is needed. Everything else is left to OpenID Connect.
 */
@ApplicationScoped
public class BearerAuthentication implements HttpAuthenticationMechanism {
    /** Before OpenID Connect's own, which is at 1001. */
    private static final int PRIORITY = 2000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens verified;

    /** For the container. */
    @Inject
    public BearerAuthentication(OidcAuthenticationMechanism oidc, VerifiedTokens verified) {
        this.oidc = oidc;
        this.verified = verified;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var token = BearerToken.of(request);
        if (token == null) {
            return BearerToken.isOfAnotherScheme(request)
                    ? refused()
                    : Uni.createFrom().nullItem();
        }
        var known = verified.find(token);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        if (!BearerToken.isSigned(token)) {
            return refused();
        }
        return oidc.authenticate(request, identities)
                .onFailure(OIDCException.class)
                .transform(_ -> Problems.unavailable(RETRY_AFTER))
                .invoke(identity -> remember(token, identity));
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private void remember(String token, @Nullable SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken claims) {
            verified.remember(token, withoutRequest(identity), Instant.ofEpochSecond(claims.getExpirationTime()));
        }
    }

    /** OpenID Connect's identity holds on to the request that it came with, which must not live for a minute. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
