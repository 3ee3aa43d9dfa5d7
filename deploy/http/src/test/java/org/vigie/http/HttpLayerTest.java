package org.vigie.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.vigie.http.app.FailingResource;
import org.vigie.http.app.Raw;
import org.vigie.http.app.ThingResource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;

/** Whoever answers, it is a problem with everything that a problem has. */
@QuarkusTest
@WithTestResource(TokenResource.class)
class HttpLayerTest {
    @Test
    void unknownAddress() {
        problem(given().get("/nowhere").then(), 404, "not-found").body("instance", equalTo("/nowhere"));
    }

    @Test
    void anAddressThatCouldBeAnythingIsNotRepeated() {
        problem(given().get("/v1/things/Camille Durand").then(), 405, "method-not-allowed")
                .body("instance", equalTo("/"));
        problem(given().get("/nowhere/Camille Durand").then(), 404, "not-found").body("instance", equalTo("/"));
    }

    @Test
    void wrongMethod() {
        problem(given().delete("/v1/things").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, POST");
        problem(given().post("/v1/things/" + ThingResource.KNOWN).then(), 405, "method-not-allowed")
                .header("Allow", "OPTIONS, PUT");
        problem(given().request("BREW", "/v1/things/form").then(), 405, "method-not-allowed")
                .header("Allow", "OPTIONS, POST, PUT");
    }

    @Test
    void wrongMethodWhereTwoResourcesBeginAlike() {
        given().get("/v1/things/a/parts").then().statusCode(200);
        problem(given().post("/v1/things/a/parts").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS");
        problem(given().delete("/v1/things/a/acknowledgement").then(), 405, "method-not-allowed")
                .header("Allow", "OPTIONS, POST");
        problem(given().get("/v1/things/a").then(), 405, "method-not-allowed").header("Allow", "OPTIONS, PUT");
        problem(given().get("/v1/things/a/nothing").then(), 404, "not-found");
    }

    @Test
    void anAddressWithPathParametersIsNowhere() {
        for (var path : new String[] {"/v1/things;x=1", "/v1/things/me;x=1", "/v1;x/things", "/v1/things/me;"}) {
            assertThat(get(path)).as(path).startsWith("HTTP/1.1 404 ").contains("urn:vigie:problem:not-found");
        }
        assertThat(get("/v1/things?kind=;")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void anIfMatchThatIsNoEntityTagIsRefusedNotIgnored() {
        for (var given : new String[] {
            "",
            " ",
            "7",
            "\"7",
            "7\"",
            "\"7\" \"8\"",
            "W/7",
            ",",
            "\"7\",,x",
            "\"7\"\r\nIf-Match: x",
            "\"7\"\r\nIf-Match: "
        }) {
            try (var raw = new Raw()) {
                var answer = raw.send("PUT /v1/things/" + ThingResource.KNOWN
                                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                                + "Authorization: Bearer " + Tokens.of("listener") + "\r\nContent-Length: 16\r\n"
                                + "If-Match: " + given + "\r\n\r\n{\"kind\":\"SMALL\"}")
                        .everything();
                assertThat(answer).as(given).startsWith("HTTP/1.1 422 ").contains("If-Match");
            }
        }
    }

    @Test
    void wrongAccept() {
        problem(
                given().header("Authorization", "Bearer " + Tokens.of("listener"))
                        .accept("text/csv")
                        .get("/v1/things")
                        .then(),
                406,
                "not-acceptable");
    }

    @Test
    void acceptIsReadAsItIsWritten() {
        for (var accept :
                new String[] {"", " ", "application/*", "text/html;q=0.1, */*", "application/json; charset=latin1"}) {
            assertThat(accepting("Accept: " + accept))
                    .as(accept)
                    .startsWith("HTTP/1.1 200 ")
                    .contains("application/json;charset=UTF-8\r\n");
        }
        for (var accept : new String[] {"application/json;q=0", "*/*; q=0.0", "text/html, application/json;q=0"}) {
            assertThat(accepting("Accept: " + accept)).as(accept).startsWith("HTTP/1.1 406 ");
        }
        assertThat(accepting("Accept: text/csv\r\nAccept: application/json")).startsWith("HTTP/1.1 200 ");
        assertThat(accepting("Accept: text/csv\r\nAccept: image/png")).startsWith("HTTP/1.1 406 ");
    }

    private static String accepting(String header) {
        try (var raw = new Raw()) {
            return raw.send("GET /v1/things/public HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n\r\n")
                    .everything();
        }
    }

    @Test
    void noTokenIsToldHowToSignIn() {
        problem(given().get("/v1/things").then(), 401, "unauthorized").header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void unexpectedFailuresSayNothing() {
        for (var kind : new String[] {"unexpected", "stage", "error"}) {
            problem(given().get("/v1/failing/" + kind).then(), 500, "internal-error")
                    .body("instance", startsWith("urn:uuid:"))
                    .body(not(containsString(FailingResource.SECRET)))
                    .body(not(containsString("IllegalState")));
        }
    }

    @Test
    void aProblemOfAStageIsThatProblem() {
        problem(given().get("/v1/failing/stage-problem").then(), 404, "not-found");
    }

    @Test
    void outagesSayWhenToComeBack() {
        problem(given().get("/v1/failing/away").then(), 503, "unavailable").header("Retry-After", "7");
        problem(given().get("/v1/failing/database").then(), 503, "unavailable").header("Retry-After", "2");
    }

    @Test
    void headersOfEveryAnswer() {
        for (var path : new String[] {"/nowhere", "/v1/things", "/v1/failing/unexpected", "/v1/things/public"}) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Strict-Transport-Security", "max-age=31536000")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Permissions-Policy", containsString("geolocation=()"))
                    .header("Cache-Control", path.endsWith("public") ? "public, max-age=60" : "no-store");
        }
    }

    @Test
    void aBadAddressIsAProblem() {
        for (var target : new String[] {
            "/v1/things/%00", "/v1/things/%ff", "/a/../../b", "/v1/things?limit=%00", "/v1/things?limit=%ff"
        }) {
            assertThat(get(target))
                    .as(target)
                    .containsPattern("^HTTP/1.1 4\\d\\d ")
                    .contains("application/problem+json");
        }
    }

    @Test
    void aRequestWithoutAHostIsAProblem() {
        try (var raw = new Raw()) {
            assertThat(raw.send("GET /v1/things HTTP/1.1\r\nConnection: close\r\n\r\n")
                            .everything())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json");
        }
    }

    /**
     * The server answers these before it asks anyone else, and never with a 500. The problem comes from {@code BareAnswers}, which
     * Netty finds in the packaged services alone: the system tests look there.
     */
    @Test
    void whatIsNoHttpIsRefused() {
        for (var target : new String[] {"/%zz", "//", "/v1/{things}", "/v1/things?limit=%zz", "/v1/things?%zz=1"}) {
            assertThat(get(target)).as(target).startsWith("HTTP/1.1 400 ");
        }
        try (var raw = new Raw()) {
            assertThat(raw.send("NONSENSE\r\n\r\n").until("\r\n")).containsPattern("^HTTP/1.\\d 400 ");
        }
        for (var length : new String[] {"x", "-1", "99999999999999999999"}) {
            try (var raw = new Raw()) {
                assertThat(raw.send("POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n")
                                .until("\r\n"))
                        .as(length)
                        .containsPattern("^HTTP/1.\\d 400 ");
            }
        }
    }

    private static String get(String target) {
        try (var raw = new Raw()) {
            return raw.send("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                            + Tokens.of("listener") + "\r\n\r\n")
                    .everything();
        }
    }

    @Test
    void aHeaderThatIsTooLargeIsRefused() {
        try (var raw = new Raw()) {
            var answer = raw.send("GET /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: " + "x".repeat(30_000)
                            + "\r\n\r\n")
                    .everything();
            assertThat(answer).startsWith("HTTP/1.1 431 ").contains("application/problem+json");
        }
        try (var raw = new Raw()) {
            assertThat(raw.send("GET /v1/things HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(70_000) + "\r\n\r\n")
                            .until("\r\n"))
                    .startsWith("HTTP/1.1 431 ");
        }
    }

    @Test
    void aChunkedBodyOverTheLimitIsRefused() {
        try (var raw = new Raw()) {
            raw.send("POST /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                    + "Content-Type: application/json\r\nAuthorization: Bearer " + Tokens.of("listener") + "\r\n\r\n");
            for (int i = 0; i < 40; i++) {
                raw.chunk("x".repeat(64 << 10));
            }
            assertThat(raw.send("0\r\n\r\n").everything())
                    .startsWith("HTTP/1.1 413 ")
                    .contains("application/problem+json");
        }
    }

    @Test
    void aSenderThatUploadsEverythingBeforeItReadsStillReadsTheRefusal() {
        for (int status : new int[] {401, 403, 413}) {
            try (var raw = new Raw()) {
                var token = status == 401 ? "x" : status == 403 ? Tokens.of("analyst") : Tokens.of("listener");
                raw.send("POST /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 8000000\r\n"
                        + "Content-Type: application/json\r\nAuthorization: Bearer " + token + "\r\n\r\n");
                raw.send(new byte[8_000_000]);
                assertThat(raw.everything())
                        .startsWith("HTTP/1.1 " + status + ' ')
                        .contains("application/problem+json");
            }
        }
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String kind) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo(Problems.TYPE_PREFIX + kind))
                .body("title", not(equalTo(null)))
                .body("detail", not(equalTo(null)))
                .body("instance", not(equalTo(null)));
    }
}
