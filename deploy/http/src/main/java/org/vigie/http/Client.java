package org.vigie.http;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who sends the request, by its verified token. Read what is needed before the request's own thread is left: the bean
 * lives as long as the request.
 */
@RequestScoped
public class Client {
    private static final List<String> PROGRAM = List.of("azp", "client_id", "sub");
    private static final List<String> PERSON = List.of("sub");

    private final SecurityIdentity identity;

    /** For the container. */
    @Inject
    public Client(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** True when the request bears no token. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** True when a person signed in with a browser sends it, and no program. */
    public boolean isPerson() {
        return identity.getCredential(IdTokenCredential.class) != null;
    }

    /**
     * The client's stable id: {@code azp}, else {@code client_id}, else {@code sub}. A person's is {@code sub}, which is neither a name nor an
     * address: all people come through the same client.
     *
     * @throws UnauthorizedException (401) when the request bears no token that names its client
     */
    public String id() {
        for (String claim : isPerson() ? PERSON : PROGRAM) {
            var value = claim(claim);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        throw new UnauthorizedException("the request bears no token that names its client");
    }

    /** The roles that the token gives. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Whether the token gives this role, see {@link Roles}. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The receiving authority that a {@link Roles#DEPARTMENT} speaks for, or null. */
    public @Nullable String authority() {
        return claim("authority");
    }

    /** The text of any claim, or null when the token has none of that name, it is no text or names nobody. */
    public @Nullable String claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim(name) instanceof String text
                        && isName(text)
                ? text
                : null;
    }

    /** Short and without what no name has and no database takes. */
    private static boolean isName(String text) {
        return text.length() <= RequestLimits.MAX_REFERENCE && text.chars().noneMatch(Character::isISOControl);
    }
}
