package org.vigie.http.auth;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;

@QuarkusTest
@WithTestResource(TokenResource.class)
class AuthenticationTest {
    private static final List<String> BAD = List.of(
            "",
            "x",
            "a.b.c",
            "...",
            Tokens.expired("listener"),
            Tokens.otherAudience("listener"),
            Tokens.forged("listener"),
            Tokens.tampered("listener"),
            Tokens.unsigned("listener"),
            Tokens.hmacWithPublicKey("listener"),
            Tokens.with(claims -> claims.remove("aud"), "listener"),
            Tokens.with(claims -> claims.remove("exp"), "listener"),
            Tokens.with(claims -> claims.put("exp", "soon"), "listener"),
            Tokens.with(
                    claims -> claims.put("nbf", Instant.now().plusSeconds(3600).getEpochSecond()), "listener"),
            Tokens.of("listener") + "x",
            Tokens.of("listener").substring(1));

    @Test
    void aBadTokenIsRefusedAlsoWhereNoneIsNeeded() {
        for (var path : List.of("/v1/things", "/v1/things/public", "/nowhere", "/q/openapi")) {
            for (var token : BAD) {
                get(token, path)
                        .statusCode(401)
                        .contentType("application/problem+json")
                        .header("WWW-Authenticate", startsWith("Bearer"))
                        .body("type", equalTo("urn:vigie:problem:unauthorized"))
                        .body("status", equalTo(401));
            }
        }
    }

    @Test
    void whatSaysOfNobodyThatTheyMayIsForNobody() {
        given().get("/page/forgotten").then().statusCode(401);
        get(Tokens.of("listener"), "/page/forgotten").statusCode(403);
        get(Tokens.of(), "/page/open").statusCode(200);
    }

    @Test
    void whateverWasDoneToATokenItIsRefused() {
        var random = new Random(42);
        var good = Tokens.of("listener");
        for (int round = 0; round < 300; round++) {
            var token = new StringBuilder(good);
            for (int change = random.nextInt(3); change >= 0; change--) {
                // not the last character, of which some bits mean nothing
                int at = random.nextInt(token.length() - 1);
                if (random.nextBoolean()) {
                    token.deleteCharAt(at);
                } else {
                    token.insert(at, ".-_=+/a{\"~ ".charAt(random.nextInt(11)));
                }
            }
            get(token.toString(), "/v1/things/public").statusCode(401);
        }
    }

    @Test
    void noTokenIsNeededForWhatIsPublic() {
        given().get("/v1/things/public").then().statusCode(200).body("anonymous", equalTo(true));
        get(Tokens.of("listener"), "/v1/things/public").statusCode(200).body("anonymous", equalTo(false));
    }

    @Test
    void aGoodTokenNamesItsClientTheFirstAndTheSecondTime() {
        var token = Tokens.of("listener");
        for (int time = 0; time < 3; time++) {
            get(token, "/v1/things/me").statusCode(200).body("id", equalTo("test-listener"));
        }
        get(Tokens.with(claims -> claims.put("client_id", "c").remove("azp"), "listener"), "/v1/things/me")
                .body("id", equalTo("c"));
        get(Tokens.with(claims -> claims.put("sub", "s").remove("azp"), "listener"), "/v1/things/me")
                .body("id", equalTo("s"));
        get(Tokens.ofClient("other", "listener"), "/v1/things/me").body("id", equalTo("other"));
    }

    @Test
    void rolesComeFromTheTokenAlone() {
        get(Tokens.of("analyst"), "/v1/things/me").statusCode(403).body("type", equalTo("urn:vigie:problem:forbidden"));
        get(Tokens.of(), "/v1/things/me").statusCode(403);
        get(Tokens.of("analyst", "service"), "/v1/things/me").statusCode(200);
        get(Tokens.department("59D"), "/v1/things/me").statusCode(200).body("authority", equalTo("59D"));
    }

    @Test
    void aTokenThatEndsWhileItIsRememberedEnds() {
        var end = Instant.now().plusSeconds(300).truncatedTo(ChronoUnit.SECONDS);
        var now = new AtomicReference<>(end.minusSeconds(30));
        var remembered = new VerifiedTokens(now::get);
        QuarkusMock.installMockForType(remembered, VerifiedTokens.class);
        var token = Tokens.with(claims -> claims.put("exp", end.getEpochSecond()), "listener");
        get(token, "/v1/things/me").statusCode(200);
        now.set(end.minusMillis(1));
        var identity = requireNonNull(remembered.find(token));
        now.set(end);
        assertThat(remembered.find(token)).isNull();

        // what is over by every clock but the one that is set here
        var over = Tokens.expired("listener");
        remembered.remember(over, identity, end.plusSeconds(1));
        get(over, "/v1/things/me").statusCode(200);
        now.set(end.plusSeconds(1));
        get(over, "/v1/things/me").statusCode(401);
    }

    @Test
    void otherSchemesAreNoToken() {
        for (var path : List.of("/v1/things/me", "/v1/things/public", "/nowhere", "/page/open")) {
            for (var header : List.of("Basic bWU6bWU=", "nonsense", "Bearerx", Tokens.of("listener"))) {
                given().header("Authorization", header)
                        .get(path)
                        .then()
                        .statusCode(401)
                        .header("WWW-Authenticate", startsWith("Bearer"))
                        .body("type", equalTo("urn:vigie:problem:unauthorized"));
            }
        }
        given().header("Authorization", "").get("/v1/things/public").then().statusCode(200);
        given().header("Authorization", "bearer " + Tokens.of("listener"))
                .get("/v1/things/me")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }
}
