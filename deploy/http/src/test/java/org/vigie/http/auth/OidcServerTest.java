package org.vigie.http.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.OidcServer;
import org.vigie.http.testing.Tokens;

/** With a server instead of a local key. */
@QuarkusTest
@TestProfile(OidcServerTest.Server.class)
@WithTestResource(OidcServer.class)
class OidcServerTest {
    /** Has a configuration of its own. */
    public static final class Server implements QuarkusTestProfile {}

    @Test
    void tokensOfTheServerAreGood() {
        given().header("Authorization", "Bearer " + Tokens.of("listener"))
                .get("/v1/things/me")
                .then()
                .statusCode(200)
                .body("id", equalTo("test-listener"));
    }

    @Test
    void othersAreNot() {
        for (var token : new String[] {
            Tokens.forged("listener"),
            Tokens.unsigned("listener"),
            Tokens.hmacWithPublicKey("listener"),
            Tokens.expired("listener"),
            Tokens.otherAudience("listener"),
            Tokens.tampered("listener"),
            Tokens.with(claims -> claims.put("iss", "https://elsewhere.example"), "listener")
        }) {
            given().header("Authorization", "Bearer " + token)
                    .get("/v1/things/public")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }
}
