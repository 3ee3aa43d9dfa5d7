package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.vigie.intake.rest.Requests.correction;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.reason;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.SERVICE;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;
import static org.vigie.intake.rest.Rest.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** A call or an action that was recorded by mistake stays to be seen and counts for nothing. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class WithdrawalTest {

    @Test
    void aCallThatIsTakenBackStaysMarkedAndTellsNothingOfItsMinors() {
        UUID minorId = UUID.randomUUID();
        Response first = postCall(fullCall(minorId));
        String caseId = first.path("caseId");
        postCall(leastCall().put("caseId", caseId).put("occurredAt", "2023-06-01T10:00:00Z"))
                .then()
                .statusCode(201);
        amend(withdrawal("calls", first.path("callId")), reason())
                .then()
                .statusCode(201)
                .header("ETag", "\"3\"")
                .body("callId", equalTo(first.path("callId")));
        get(LISTENER, "/v1/cases/" + caseId)
                .then()
                .body("openedAt", equalTo("2023-06-01T10:00:00Z"))
                .body("minors", empty())
                .body("calls.withdrawn", contains(true, false));
        get(WRITER, "/v1/calls/" + first.path("callId")).then().body("withdrawn", equalTo(true));
        reading(COORDINATOR, "Test", "/v1/cases/" + caseId + "/identity")
                .then()
                .body("minors", empty())
                .body("calls[0].narrative", equalTo("Récit"))
                .body("changes.reason", contains("Motif"));
    }

    @Test
    void aCaseOfWhichAllIsTakenBackIsStillRead() {
        Response call = postCall(fullCall(UUID.randomUUID()).put("occurredAt", "2002-03-04T10:00:00Z"));
        amend(withdrawal("calls", call.path("callId")), reason()).then().statusCode(201);
        get(LISTENER, "/v1/cases/" + call.path("caseId"))
                .then()
                .statusCode(200)
                .body("openedAt", equalTo("2002-03-04T10:00:00Z"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(LISTENER, "/v1/cases?from=2002-03-04&to=2002-03-04")
                        .then()
                        .body("items[0].version", equalTo(2))
                        .body("items[0].callCount", equalTo(0))
                        .body("items[0].concerns", empty())
                        .body("items[0].departments", empty()));
    }

    @Test
    void anActionThatIsTakenBackStaysMarkedAndHasNoDossier() {
        UUID minorId = UUID.randomUUID();
        String caseId = openCase(fullCall(minorId));
        String actionId = postAction(caseId, fullAction(minorId)).path("actionId");
        amend(withdrawal("actions", actionId), reason())
                .then()
                .statusCode(201)
                .body("actionId", equalTo(actionId))
                .body("version", equalTo(3));
        get(LISTENER, "/v1/cases/" + caseId).then().body("actions.withdrawn", contains(true));
        get(WRITER, "/v1/actions/" + actionId).then().header("ETag", "\"3\"").body("withdrawn", equalTo(true));
        get(SERVICE, "/v1/actions/" + actionId + "/dossier")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:action-withdrawn"))
                .body("state", equalTo("WITHDRAWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls", "actions"})
    void takenBackTwiceIsAConflictButForARepeat(String what) {
        Response call = postCall(leastCall());
        String id = what.equals("calls")
                ? call.path("callId")
                : postAction(call.path("caseId"), leastAction()).path("actionId");
        ObjectNode named = correction();
        Response first = amend(withdrawal(what, id), named);
        first.then().statusCode(201);
        Response second = amend(withdrawal(what, id), named, "\"1\"");
        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        amend(withdrawal(what, id), reason())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:already-withdrawn"))
                .body("state", equalTo("WITHDRAWN"))
                .body("possible", empty());
    }

    @Test
    void aCallThatIsTakenBackIsNotPutRight() {
        Response call = postCall(leastCall());
        amend(withdrawal("calls", call.path("callId")), reason()).then().statusCode(201);
        amend("/v1/calls/" + call.path("callId") + "/corrections", correction().put("channel", "CHAT"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:already-withdrawn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls", "actions"})
    void badRequestsAreToldApart(String what) {
        String unknown = withdrawal(what, UUID.randomUUID().toString());
        amend(unknown, correction().put("reason", "")).then().statusCode(404);
        Response call = postCall(leastCall());
        String id = what.equals("calls")
                ? call.path("callId")
                : postAction(call.path("caseId"), leastAction()).path("actionId");
        amend(withdrawal(what, id), reason().put("reason", ""))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/reason"));
        amend(withdrawal(what, id), reason().put("channel", "CHAT"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/channel"));
        amend(withdrawal(what, id), reason(), "\"9\"").then().statusCode(412);
        amend(withdrawal(what, id), reason().putNull("externalReference"))
                .then()
                .statusCode(201);
    }

    private static String withdrawal(String what, String id) {
        return "/v1/" + what + "/" + id + "/withdrawal";
    }
}
