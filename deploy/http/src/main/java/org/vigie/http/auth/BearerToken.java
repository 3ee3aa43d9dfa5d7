package org.vigie.http.auth;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token of an {@code Authorization} header, before anybody verified it. */
final class BearerToken {
    private static final String SCHEME = "Bearer";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A signed token; OpenID Connect's own parser fails on what has no three parts instead of refusing it. */
    private static final Pattern JWS = Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    private BearerToken() {}

    /** What the request brings as its bearer token, or null. */
    static @Nullable String of(RoutingContext request) {
        var header = request.request().headers().get(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        var rest = header.substring(SCHEME.length());
        return rest.isEmpty() || rest.charAt(0) == ' ' ? rest.strip() : null;
    }

    /** Whether the request says who sends it in another way than by a bearer token: nobody here could tell whether that is true. */
    static boolean isOfAnotherScheme(RoutingContext request) {
        var header = request.request().headers().get(HttpHeaders.AUTHORIZATION);
        return header != null && !header.isBlank() && of(request) == null;
    }

    /** Whether it looks like a signed token. */
    static boolean isSigned(String token) {
        return JWS.matcher(token).matches();
    }

    /** Who the token says that it is from; whether that is so shows when it is verified. Null when it says nothing of the kind. */
    static @Nullable String claimedIssuer(String token) {
        if (!isSigned(token)) {
            return null;
        }
        try {
            var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            return JSON.readTree(claims).path("iss").textValue();
        } catch (IllegalArgumentException | IOException _) {
            return null;
        }
    }
}
