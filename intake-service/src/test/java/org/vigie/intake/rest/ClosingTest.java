package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.vigie.intake.rest.Requests.correction;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.reason;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** A case is closed and opened again, by a coordinator or by whoever calls. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ClosingTest {

    @Test
    void aCaseIsClosedAndOpenedAgain() {
        String path = "/v1/cases/" + openCase(leastCall().put("occurredAt", "2003-04-05T10:00:00Z"));
        amend(path + "/closing", reason(), "\"1\"")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("status", equalTo("CLOSED"));
        get(LISTENER, path).then().body("status", equalTo("CLOSED"));
        awaitListed("CLOSED", 1);
        awaitListed("OPEN", 0);
        amend(path + "/closing", reason())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:case-already-closed"))
                .body("state", equalTo("CLOSED"))
                .body("possible", contains("reopening"));
        amend(path + "/reopening", reason(), "\"1\"").then().statusCode(412);
        amend(path + "/reopening", reason(), "\"2\"").then().statusCode(201).body("status", equalTo("OPEN"));
        amend(path + "/reopening", reason())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:case-already-open"))
                .body("possible", contains("closing"));
        awaitListed("OPEN", 1);
    }

    @Test
    void aRepeatGetsTheFirstAnswerWhateverHappenedSince() {
        String path = "/v1/cases/" + openCase(leastCall());
        ObjectNode closing = correction();
        Response first = amend(path + "/closing", closing);
        amend(path + "/reopening", correction()).then().statusCode(201);
        Response second = amend(path + "/closing", closing);
        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        get(LISTENER, path).then().body("status", equalTo("OPEN"));
        amend("/v1/cases/" + openCase(leastCall()) + "/closing", closing)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:vigie:problem:idempotency-mismatch"));
    }

    @Test
    void aCallOpensAClosedCaseByItselfAndALateActionDoesNot() {
        String caseId = openCase(leastCall());
        String path = "/v1/cases/" + caseId;
        amend(path + "/closing", reason()).then().statusCode(201);
        postAction(caseId, leastAction()).then().statusCode(201);
        get(LISTENER, path).then().body("status", equalTo("CLOSED"));
        postCall(leastCall().put("caseId", caseId)).then().statusCode(201).body("version", equalTo(4));
        get(LISTENER, path).then().body("status", equalTo("OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"closing", "reopening"})
    void badRequestsAreToldApart(String what) {
        amend("/v1/cases/" + UUID.randomUUID() + "/" + what, correction().put("reason", 1))
                .then()
                .statusCode(404);
        amend("/v1/cases/no-uuid/" + what, reason()).then().statusCode(404);
        String path = "/v1/cases/" + openCase(leastCall()) + "/" + what;
        amend(path, reason().put("reason", "\0"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/reason"));
        as(COORDINATOR)
                .contentType(ContentType.JSON)
                .body("[")
                .post(path)
                .then()
                .statusCode(400);
        Stream.of(WRITER, LISTENER, PRIVACY_OFFICER)
                .forEach(token -> as(token)
                        .contentType(ContentType.JSON)
                        .body(reason().toString())
                        .post(path)
                        .then()
                        .statusCode(403));
    }

    private static void awaitListed(String status, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(LISTENER, "/v1/cases?from=2003-04-05&to=2003-04-05&status=" + status)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(count)));
    }
}
