package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ActionPostTest {

    @Test
    void anInformationPreoccupanteIsTaken() {
        UUID minorId = UUID.randomUUID();
        String caseId = openCase(fullCall(minorId));
        Response answer = postAction(caseId, fullAction(minorId));
        answer.then().statusCode(201).header("ETag", "\"2\"").body("version", equalTo(2));
        assertThat(answer.header("Location")).endsWith("/v1/actions/" + answer.path("actionId"));
    }

    @Test
    void otherTypesNeedNeitherDepartmentNorMinors() {
        postAction(openCase(leastCall()), leastAction()).then().statusCode(201);
    }

    @Test
    void kindsOfAdviceAreReadBackWhereverTheActionIs() {
        String caseId = openCase(leastCall());
        ObjectNode action = leastAction();
        action.putArray("adviceKinds").add("LEGAL").add("EDUCATIONAL").add("LEGAL");
        String actionId = postAction(caseId, action).path("actionId");
        Rest.get(Rest.LISTENER, "/v1/actions/" + actionId)
                .then()
                .statusCode(200)
                .body("adviceKinds", containsInAnyOrder("LEGAL", "EDUCATIONAL"));
        Rest.get(Rest.LISTENER, "/v1/cases/" + caseId)
                .then()
                .body("actions[0].adviceKinds", containsInAnyOrder("LEGAL", "EDUCATIONAL"));
    }

    @Test
    void aRepeatGetsTheFirstAnswer() {
        String caseId = openCase(leastCall());
        ObjectNode action = leastAction();
        Response first = postAction(caseId, action);
        postCall(leastCall().put("caseId", caseId)).then().statusCode(201);
        Response second = postAction(caseId, action);
        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void aRepeatWithOtherContentOrAboutAnotherCaseIsRefused() {
        String caseId = openCase(leastCall());
        ObjectNode action = leastAction();
        postAction(caseId, action).then().statusCode(201);
        postAction(openCase(leastCall()), action)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:vigie:problem:idempotency-mismatch"));
        postAction(UUID.randomUUID().toString(), action).then().statusCode(404);
        postAction(caseId, action.put("summary", "Autre"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:vigie:problem:idempotency-mismatch"));
    }

    @Test
    void anUnknownCaseIsToldBeforeAnythingElseThatIsWrong() {
        ObjectNode bad = leastAction().put("type", "NO_SUCH_TYPE");
        postAction(UUID.randomUUID().toString(), bad).then().statusCode(404);
        postAction("no-uuid", bad).then().statusCode(404);
        Rest.post("/v1/cases/" + UUID.randomUUID() + "/actions", "[]").then().statusCode(404);
        Rest.post("/v1/cases/" + UUID.randomUUID() + "/actions", "{").then().statusCode(400);
    }

    @Test
    void aMinorThatIsNotInTheCaseIsRefused() {
        String caseId = openCase(fullCall(UUID.randomUUID()));
        postAction(caseId, fullAction(UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/minorIds"));
    }

    @Test
    void anInformationPreoccupanteWithoutDepartmentAndMinorsIsRefused() {
        postAction(openCase(leastCall()), leastAction().put("type", "INFORMATION_PREOCCUPANTE"))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("/department", "/minorIds"));
    }

    @Test
    void ifMatchIsHonoured() {
        String caseId = openCase(leastCall());
        matching("\"7\"", caseId).then().statusCode(412).header("ETag", "\"1\"");
        matching("\"1\"", caseId).then().statusCode(201);
    }

    private static Response matching(String version, String caseId) {
        return as(WRITER)
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(leastAction().toString())
                .post("/v1/cases/" + caseId + "/actions");
    }

    @Test
    void aCaseThatIsNotThereIsSaidBeforeItsVersion() {
        Rest.as(Rest.WRITER)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(leastAction().toString())
                .post("/v1/cases/" + UUID.randomUUID() + "/actions")
                .then()
                .statusCode(404);
    }
}
