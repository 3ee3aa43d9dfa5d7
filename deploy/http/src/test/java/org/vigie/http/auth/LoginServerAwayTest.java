package org.vigie.http.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.Browser;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;

/** While the server where people sign in cannot be reached, nobody signs in; programs go on. */
@QuarkusTest
@TestProfile(LoginServerAwayTest.Away.class)
@WithTestResource(TokenResource.class)
class LoginServerAwayTest {
    private static final String NOWHERE = "http://localhost:1/realm";

    /** Points to a port where nobody listens. */
    public static final class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "vigie.login.enabled", "true",
                    "vigie.login.url", NOWHERE,
                    "vigie.login.client-secret", "a-secret-of-thirty-two-characters-",
                    "vigie.login.cookie-secret", "another-secret-of-thirty-two-chars");
        }
    }

    @Test
    void programsGoOn() {
        bearer(Tokens.of("listener"), 200);
        bearer(Tokens.forged("listener"), 401);
    }

    @Test
    void aTokenOfThatServerIsAnsweredWith503() {
        bearer(Tokens.with(claims -> claims.put("iss", NOWHERE), "listener"), 503);
    }

    @Test
    void aPageIsA503UnlessItIsPublic() {
        for (var path : new String[] {"/page", "/login"}) {
            given().get(path)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:vigie:problem:unavailable"));
        }
        given().get("/page/open").then().statusCode(200);
    }

    @Test
    void aSessionFromBeforeIsNotLost() {
        var browser = new Browser();
        browser.cookies().put("q_session_login", "from-before");
        assertThat(browser.get("/page").statusCode()).isEqualTo(503);
        assertThat(browser.cookies()).containsKey("q_session_login");
    }

    private static void bearer(String token, int status) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/things/me")
                .then()
                .statusCode(status);
    }
}
