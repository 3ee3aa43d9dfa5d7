package org.vigie.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.vigie.http.app.ThingResource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;

/** Each request has two faults; the one that comes first in the contract's order is told: 401, 403, 413, 415, 400, 404, 422, 409/412. */
@QuarkusTest
@WithTestResource(TokenResource.class)
class OrderOfChecksTest {
    private static final String THINGS = "/v1/things";
    private static final String KNOWN = THINGS + '/' + ThingResource.KNOWN;
    private static final String NO_SUCH = THINGS + "/no-uuid";
    private static final byte[] HUGE = new byte[RequestLimits.MAX_BYTES + 1];

    @Test
    void noTokenComesBeforeTooLarge() {
        answers(given().contentType("application/json").body(HUGE), "POST", THINGS, 401);
    }

    @Test
    void badTokenComesBeforeWrongMediaType() {
        answers(with(Tokens.expired("listener")).contentType("text/plain").body("x"), "POST", THINGS, 401);
    }

    @Test
    void noTokenComesBeforeWrongMediaType() {
        answers(given().contentType("text/plain").body("x"), "POST", THINGS, 401);
    }

    @Test
    void wrongRoleComesBeforeTooLarge() {
        answers(with(Tokens.of("analyst")).contentType("application/json").body(HUGE), "POST", THINGS, 403);
    }

    @Test
    void wrongRoleComesBeforeWrongMediaType() {
        answers(with(Tokens.of("analyst")).contentType("text/plain").body("x"), "POST", THINGS, 403);
    }

    @Test
    void wrongRoleComesBeforeNotJson() {
        answers(with(Tokens.of("analyst")).contentType("application/json").body("{"), "PUT", NO_SUCH, 403);
    }

    @Test
    void tooLargeComesBeforeWrongMediaType() {
        answers(with(Tokens.of("listener")).contentType("text/plain").body(HUGE), "POST", THINGS, 413);
    }

    @Test
    void tooLargeComesBeforeNotJsonAndUnknown() {
        answers(with(Tokens.of("listener")).contentType("application/json").body(HUGE), "PUT", NO_SUCH, 413);
    }

    @Test
    void wrongMediaTypeComesBeforeNotJson() {
        answers(with(Tokens.of("listener")).contentType("text/plain").body("{"), "POST", THINGS, 415);
    }

    @Test
    void wrongMediaTypeComesBeforeUnknown() {
        answers(with(Tokens.of("listener")).contentType("text/plain").body("{}"), "PUT", NO_SUCH, 415);
    }

    @Test
    void notJsonComesBeforeUnknown() {
        answers(json("{"), "PUT", NO_SUCH, 400);
    }

    @Test
    void unknownComesBeforeInvalid() {
        answers(json("{\"kind\":\"HUGE\"}"), "PUT", NO_SUCH, 404);
        answers(json("[]"), "PUT", NO_SUCH, 404);
        answers(json("{\"caseId\":\"no-uuid\",\"externalReference\":\" \"}"), "POST", THINGS, 404);
    }

    @Test
    void invalidComesBeforeStaleAndConflict() {
        answers(json("{\"kind\":\"LARGE\",\"more\":1}").header("If-Match", "\"1\""), "PUT", KNOWN, 422);
    }

    @Test
    void staleAndConflictComeLast() {
        answers(json("{\"kind\":\"SMALL\"}").header("If-Match", "\"1\""), "PUT", KNOWN, 412);
        answers(json("{\"kind\":\"LARGE\"}").header("If-Match", "\"7\""), "PUT", KNOWN, 409);
        json("{\"kind\":\"SMALL\"}")
                .header("If-Match", "\"7\"")
                .put(KNOWN)
                .then()
                .statusCode(200);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        json("{\"externalReference\":\" \",\"age\":\"15\",\"nots\":1}")
                .post(THINGS)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:vigie:problem:invalid-request"))
                .body("instance", equalTo(THINGS))
                .body("violations.pointer", hasItem("/externalReference"))
                .body("violations.pointer", hasItem("/age"))
                .body("violations.pointer", hasItem("/nots"));
    }

    private static RequestSpecification json(String body) {
        return with(Tokens.of("listener")).contentType("application/json").body(body);
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static void answers(RequestSpecification request, String method, String path, int status) {
        request.request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", startsWith("urn:vigie:problem:"));
    }
}
