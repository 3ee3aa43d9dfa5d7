package org.vigie.http.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect server where people sign in without a password: a {@code role=}, and an {@code authority=} of departments, added to the
 * address that a browser is sent to say as whom. It checks the client's secret and PKCE. The service under test also has the public key of {@link Tokens}, as a local key.
 */
public final class LoginServer implements QuarkusTestResourceLifecycleManager {
    /** The {@code sub} of everybody who signs in. */
    public static final String PERSON = "8a2f5a4e-5a4e-4c6e-9a55-0c8a6b1d7e10";

    /** A role whose token is of another sign-in than the one that asks. */
    public static final String REPLAYED = "replayed";

    private static final String CLIENT = "vigie-web";
    private static final String SECRET = "a-secret-of-thirty-two-characters-";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, String>> requests = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var url = "http://localhost:" + started.getAddress().getPort();
            started.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata(url)));
            started.createContext("/jwks", exchange -> answer(exchange, "{\"keys\":[" + Tokens.publicJwk() + "]}"));
            started.createContext("/authorize", this::authorize);
            started.createContext("/token", exchange -> token(exchange, url));
            started.start();
            server = started;
            return Map.of(
                    "quarkus.oidc.public-key",
                    Tokens.publicKey(),
                    "vigie.login.enabled",
                    "true",
                    "vigie.login.url",
                    url,
                    "vigie.login.client-secret",
                    SECRET,
                    "vigie.login.cookie-secret",
                    "another-secret-of-thirty-two-chars");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String metadata(String url) {
        return JSON.createObjectNode()
                .put("issuer", url)
                .put("authorization_endpoint", url + "/authorize")
                .put("token_endpoint", url + "/token")
                .put("jwks_uri", url + "/jwks")
                .put("end_session_endpoint", url + "/end")
                .toString();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        requests.put(code, asked);
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + encode(asked.get("state")));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange, String url) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        var asked = requests.get(form.getOrDefault("code", form.getOrDefault("refresh_token", "")));
        var basic = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ':' + SECRET).getBytes(StandardCharsets.US_ASCII));
        boolean proven = form.containsKey("refresh_token")
                || (asked != null && challenge(form.get("code_verifier")).equals(asked.get("code_challenge")));
        if (asked == null
                || !proven
                || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        var role = asked.getOrDefault("role", "nobody");
        var nonce = REPLAYED.equals(role) ? "another" : asked.get("nonce");
        answer(
                exchange,
                JSON.createObjectNode()
                        .put("token_type", "Bearer")
                        .put("id_token", idToken(url, nonce, role, asked.get("authority")))
                        .put("access_token", Tokens.of(role))
                        .put("refresh_token", form.getOrDefault("code", form.get("refresh_token")))
                        .toString());
    }

    private static String idToken(String url, @Nullable String nonce, String role, @Nullable String authority) {
        return Tokens.with(
                claims -> claims.put("iss", url)
                        .put("aud", CLIENT)
                        .put("azp", CLIENT)
                        .put("sub", PERSON)
                        .put("nonce", nonce)
                        .put("authority", authority)
                        .put("exp", claims.path("iat").longValue() + 900),
                role);
    }

    private static String challenge(@Nullable String verifier) {
        try {
            var bytes = String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Map<String, String> fields(String encoded) {
        var fields = new HashMap<String, String>();
        for (var field : encoded.split("&", -1)) {
            var parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts.length == 2 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String encode(@Nullable String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
