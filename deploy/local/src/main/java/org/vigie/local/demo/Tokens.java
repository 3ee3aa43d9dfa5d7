package org.vigie.local.demo;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.local.token.Bearer;
import org.vigie.local.token.SigningKey;
import org.vigie.local.token.TokenIssuer;

/** Bearer tokens for everybody who takes part, each issued once. */
public final class Tokens {
    private final TokenIssuer issuer;
    private final Map<Bearer, String> issued = new ConcurrentHashMap<>();

    public Tokens(SigningKey key) {
        this.issuer = new TokenIssuer(key, Clock.systemUTC());
    }

    /** The token of a role that belongs to the platform. */
    public String of(String role) {
        return of(Bearer.of(role));
    }

    /** The token of a receiving authority. */
    public String ofDepartment(String authority) {
        return of(Bearer.department(authority));
    }

    private String of(Bearer bearer) {
        return issued.computeIfAbsent(bearer, issuer::issue);
    }
}
