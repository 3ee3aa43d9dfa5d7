package org.vigie.theme;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.http.FormFields;
import org.vigie.http.Problems;
import org.vigie.http.auth.SignIn;

/**
 * Tells a form that this service's own page sent from one that another site sends in the name of whoever is signed in: the browser
 * has a random token in a cookie, the form has it in a field, and another site can read neither.
 */
@RequestScoped
@Named("forms")
public class FormTokens {
    private static final String COOKIE = "vigie-form";
    /** Behind TLS browsers take it from this very host alone, so that no host beside it can set it. */
    private static final String SECURE_COOKIE = "__Host-" + COOKIE;

    static final String FIELD = "form-token";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final RoutingContext routing;
    private @Nullable String made;

    /** For the container. */
    @Inject
    public FormTokens(RoutingContext routing) {
        this.routing = routing;
    }

    /** The value of a form's hidden field {@code form-token}. */
    public String token() {
        String token = made == null ? given(routing.request()) : made;
        if (token == null) {
            byte[] random = new byte[BYTES];
            RANDOM.nextBytes(random);
            token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            routing.response()
                    .addCookie(Cookie.cookie(cookieName(routing.request()), token)
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX)
                            .setSecure(routing.request().isSSL()));
        }
        made = token;
        return token;
    }

    /**
     * Reads a form that was sent.
     *
     * @throws HttpProblem 400 when it is none, 403 when no page of this service sent it
     */
    public FormFields read(byte[] body) {
        FormFields fields = FormFields.parse(body);
        String token = given(routing.request());
        if (token == null || !isSame(token, fields.text(FIELD)) || SignIn.isFromElsewhere(routing.request())) {
            throw Problems.of("form-token", "Not allowed", 403, "The form is not one that was given to this browser.")
                    .build();
        }
        return fields;
    }

    private static @Nullable String given(HttpServerRequest request) {
        Cookie cookie = request.getCookie(cookieName(request));
        return cookie != null && TOKEN.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }

    private static String cookieName(HttpServerRequest request) {
        return request.isSSL() ? SECURE_COOKIE : COOKIE;
    }

    private static boolean isSame(String token, String sent) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
