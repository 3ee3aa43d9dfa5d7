package org.vigie.systemtest;

import static org.vigie.systemtest.SignInBrowser.encode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;

/** Tokens of the stack's Keycloak, for whoever knows the secrets in its data folder. */
final class KeycloakTokens {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String realm;
    private final Path keys;
    private final String redirect;

    KeycloakTokens(RunningStack stack, String redirect) {
        this.realm = stack.loginUrl();
        this.keys = stack.data().resolve("keys");
        this.redirect = redirect;
    }

    /** What a program gets for its secret. */
    JsonNode ofMachine(String role) throws Exception {
        return token(
                realm,
                "grant_type=client_credentials&client_id=machine-" + role + "&client_secret="
                        + secret("machine-" + role));
    }

    /** What the administrator of the realm beside ours gets. */
    JsonNode ofOtherRealm() throws Exception {
        return token(
                realm.replace("/realms/vigie", "/realms/master"),
                "grant_type=password&client_id=admin-cli&username=admin&password=" + secret("login-admin"));
    }

    /** What the services' client gets when the person signs in, by the code flow with PKCE. */
    JsonNode ofPerson(String user) throws Exception {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        try (SignInBrowser browser = new SignInBrowser()) {
            var form = browser.get(
                    realm + "/protocol/openid-connect/auth?client_id=vigie-web&response_type=code&scope=openid"
                            + "&redirect_uri=" + encode(redirect) + "&code_challenge_method=S256&code_challenge="
                            + challenge(verifier));
            HttpResponse<String> back = browser.submit(form, user, "demo-only-password");
            String query = URI.create(back.headers().firstValue("Location").orElseThrow())
                    .getQuery();
            return token(
                    realm,
                    "grant_type=authorization_code&client_id=vigie-web&client_secret=" + secret("login-client")
                            + "&redirect_uri=" + encode(redirect) + "&code_verifier=" + verifier + "&"
                            + query.substring(query.indexOf("code=")));
        }
    }

    /** What a token says. */
    static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static JsonNode token(String realm, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        }
    }

    private static String challenge(String verifier) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private String secret(String name) throws IOException {
        return Files.readString(keys.resolve(name)).strip();
    }
}
