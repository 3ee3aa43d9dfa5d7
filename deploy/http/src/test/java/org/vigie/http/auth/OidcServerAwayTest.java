package org.vigie.http.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.Tokens;

/** While the OpenID Connect server cannot be reached, nobody knows whether a token is good. */
@QuarkusTest
@TestProfile(OidcServerAwayTest.Away.class)
class OidcServerAwayTest {
    /** Points to a port where nobody listens. */
    public static final class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.auth-server-url", "http://localhost:1/realm", "quarkus.oidc.connection-delay", "1S");
        }
    }

    @Test
    void aTokenIsAnsweredWith503() {
        given().header("Authorization", "Bearer " + Tokens.of("listener"))
                .get("/v1/things/me")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:vigie:problem:unavailable"));
    }

    @Test
    void whatIsPublicIsThere() {
        given().get("/v1/things/public").then().statusCode(200);
    }
}
