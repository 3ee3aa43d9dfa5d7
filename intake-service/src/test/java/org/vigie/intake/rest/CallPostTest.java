package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.minor;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.WRITER;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class CallPostTest {
    private static final String MISMATCH = "urn:vigie:problem:idempotency-mismatch";

    @Test
    void aCallOpensACase() {
        UUID minorId = UUID.randomUUID();
        Response answer = postCall(fullCall(minorId));
        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("minorIds", contains(minorId.toString()))
                .body("version", equalTo(1));
        assertThat(answer.header("Location")).endsWith("/v1/calls/" + answer.path("callId"));
    }

    @Test
    void aCallThatSaysTheLeastIsTaken() {
        postCall(leastCall()).then().statusCode(201).body("minorIds", hasSize(0));
    }

    @Test
    void aMinorWithoutIdGetsOneInTheOrderOfTheRequest() {
        UUID named = UUID.randomUUID();
        ObjectNode call = fullCall(named);
        call.withArray("minors").insertObject(0).put("age", 0);
        Response answer = postCall(call);
        answer.then().statusCode(201).body("minorIds", hasSize(2)).body("minorIds[1]", equalTo(named.toString()));
    }

    @Test
    void aRepeatGetsTheFirstAnswerWhateverHappenedSince() {
        ObjectNode call = fullCall(UUID.randomUUID());
        Response first = postCall(call);
        postAction(first.path("caseId"), leastAction()).then().statusCode(201);
        Response second = postCall(call);
        second.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void aRepeatMayOrderItsKeysOtherwiseAndSpellNullsOut() {
        ObjectNode call = leastCall().put("narrative", "Récit");
        postCall(call).then().statusCode(201);
        ObjectNode same = call.deepCopy();
        same.set("occurredAt", same.remove("occurredAt"));
        same.putNull("caseReference").putNull("caseId");
        ((ObjectNode) same.get("caller")).putNull("relation");
        postCall(same).then().statusCode(200);
    }

    @Test
    void aRepeatWithOtherFactsIsRefused() {
        ObjectNode call = fullCall(UUID.randomUUID());
        postCall(call).then().statusCode(201);
        minor(call).put("age", 15);
        postCall(call).then().statusCode(422).body("type", equalTo(MISMATCH));
    }

    @Test
    void aRepeatWithOtherPersonalDataIsRefused() {
        ObjectNode call = fullCall(UUID.randomUUID());
        postCall(call).then().statusCode(201);
        ((ObjectNode) minor(call).get("identity")).put("firstName", "Zoé");
        postCall(call).then().statusCode(422).body("type", equalTo(MISMATCH));
    }

    @Test
    void aCaseReferenceOpensTheCaseAndJoinsItAfterwards() {
        String caseReference = Requests.reference();
        String opened = openCase(leastCall().put("caseReference", caseReference));
        postCall(leastCall().put("caseReference", caseReference))
                .then()
                .statusCode(201)
                .body("caseId", equalTo(opened))
                .body("version", equalTo(2));
    }

    @Test
    void caseReferencesOfTwoClientsAreTwoCases() {
        String caseReference = Requests.reference();
        String ours = openCase(leastCall().put("caseReference", caseReference));
        String theirs = as(Tokens.ofClient("another-system", "call-writer"))
                .contentType(ContentType.JSON)
                .body(leastCall().put("caseReference", caseReference).toString())
                .post("/v1/calls")
                .path("caseId");
        assertThat(theirs).isNotEqualTo(ours);
    }

    @Test
    void aCaseIdJoins() {
        String caseId = openCase(leastCall());
        postCall(leastCall().put("caseId", caseId))
                .then()
                .statusCode(201)
                .body("caseId", equalTo(caseId))
                .body("version", equalTo(2));
    }

    @Test
    void aRepeatMayNameTheCaseInAnotherWayOrNotAtAll() {
        String caseId = openCase(leastCall());
        ObjectNode call = leastCall().put("caseId", caseId);
        Response first = postCall(call);
        first.then().statusCode(201);
        call.remove("caseId");
        Response second = postCall(call);
        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void aRepeatThatNamesAnotherCaseIsRefused() {
        ObjectNode call = leastCall();
        postCall(call).then().statusCode(201);
        postCall(call.put("caseId", openCase(leastCall())))
                .then()
                .statusCode(422)
                .body("type", equalTo(MISMATCH));
        call.remove("caseId");
        postCall(call.put("caseReference", Requests.reference()))
                .then()
                .statusCode(422)
                .body("type", equalTo(MISMATCH));
    }

    @Test
    void aRepeatThatNamesACaseWhichIsNotThereHearsThatFirst() {
        ObjectNode call = leastCall();
        postCall(call).then().statusCode(201);
        postCall(call.put("caseId", UUID.randomUUID().toString())).then().statusCode(404);
    }

    @Test
    void aRepeatWithoutCaseButWithOtherContentIsRefused() {
        ObjectNode call = leastCall().put("caseId", openCase(leastCall()));
        postCall(call).then().statusCode(201);
        call.remove("caseId");
        postCall(call.put("narrative", "Autre")).then().statusCode(422).body("type", equalTo(MISMATCH));
    }

    @Test
    void theIdempotencyKeyStandsInForTheReference() {
        ObjectNode call = leastCall();
        String reference = call.remove("externalReference").textValue();
        String callId =
                withKey(reference, call).then().statusCode(201).extract().path("callId");
        withKey(reference, call).then().statusCode(200);
        postCall(call.put("externalReference", reference))
                .then()
                .statusCode(200)
                .body("callId", equalTo(callId));
    }

    @Test
    void aReferenceAndAnotherKeyAreNotTakenForEither() {
        ObjectNode call = leastCall();
        String reference = call.get("externalReference").textValue();
        withKey(reference + "x", call).then().statusCode(422).body("violations.header", contains("Idempotency-Key"));
        withKey(reference, call).then().statusCode(201);
    }

    @Test
    void aCallIsNotRehearsed() {
        ObjectNode call = leastCall();
        as(WRITER)
                .contentType(ContentType.JSON)
                .body(call.toString())
                .post("/v1/calls?dryRun=true")
                .then()
                .statusCode(422)
                .body("violations.parameter", contains("dryRun"));
        postCall(call).then().statusCode(201);
        get(LISTENER, "/v1/vocabulary?lang=fr").then().statusCode(422);
    }

    @Test
    void aCallAndAnActionMayShareAReference() {
        ObjectNode call = leastCall();
        String caseId = openCase(call);
        ObjectNode action = leastAction();
        action.set("externalReference", call.get("externalReference"));
        postAction(caseId, action).then().statusCode(201);
    }

    @Test
    void ifMatchIsHonoured() {
        String caseId = openCase(leastCall());
        matching("\"1\"", leastCall().put("caseId", caseId)).then().statusCode(201);
        matching("\"1\"", leastCall().put("caseId", caseId))
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"")
                .contentType("application/problem+json");
    }

    private static Response withKey(String key, ObjectNode call) {
        return as(WRITER)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(call.toString())
                .post("/v1/calls");
    }

    private static Response matching(String version, ObjectNode call) {
        return as(WRITER)
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(call.toString())
                .post("/v1/calls");
    }
}
