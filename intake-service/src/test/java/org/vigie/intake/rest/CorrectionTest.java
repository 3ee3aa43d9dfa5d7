package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.intake.rest.Requests.correction;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.minor;
import static org.vigie.intake.rest.Requests.reason;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.SERVICE;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;
import static org.vigie.intake.rest.Rest.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** What was recorded of a call is put right; what was said stays in the history. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class CorrectionTest {

    @Test
    void aMinorWhoTurnsOutToLiveElsewhereIsToldOfByAnEventOfItsOwn() {
        UUID minorId = UUID.randomUUID();
        Response call = postCall(fullCall(minorId));
        ObjectNode right = correction();
        right.putArray("minors").addObject().put("minorId", minorId.toString()).put("department", "62");
        right.put("externalReference", "moved-" + minorId);
        Response answer = amend(corrections(call), right);
        answer.then().statusCode(201).body("version", equalTo(3)).header("ETag", "\"3\"");
        amend(corrections(call), right)
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .header("ETag", "\"3\"");
        get(LISTENER, "/v1/cases/" + call.path("caseId") + "/history")
                .then()
                .body("items.type", contains("CallRecorded", "CallCorrected", "MinorDepartmentCorrected"))
                .body("items[2].what", equalTo("Département connu d’un·e mineur·e : 59 remplacé par 62."));
        right.put("externalReference", "younger-" + minorId);
        ((ObjectNode) right.at("/minors/0")).put("age", 13);
        amend(corrections(call), right).then().statusCode(201).body("version", equalTo(4));
    }

    @Test
    void everythingButWhatIsPutRightStaysAndTheCaseShowsTheTruth() {
        UUID minorId = UUID.randomUUID();
        Response call = postCall(fullCall(minorId));
        String caseId = call.path("caseId");
        ObjectNode right = correction().put("occurredAt", "2023-03-31T23:30:00+02:00");
        right.putObject("caller").put("category", "PROFESSIONAL");
        Response answer = amend(corrections(call), right);
        answer.then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("caseId", equalTo(caseId))
                .body("callId", equalTo(call.path("callId")))
                .body("version", equalTo(2));
        get(LISTENER, "/v1/cases/" + caseId)
                .then()
                .body("openedAt", equalTo("2023-03-31T21:30:00Z"))
                .body("minors[0].age", equalTo(14))
                .body("calls[0].caller.category", equalTo("PROFESSIONAL"))
                .body("calls[0].caller.relation", nullValue())
                .body("calls[0].channel", equalTo("PHONE"))
                .body("calls[0].concerns", contains("RUNNING_AWAY", "SCHOOL_DISENGAGEMENT"))
                .body("calls[0].corrected", equalTo(true))
                .body("calls[0].withdrawn", equalTo(false));
        get(WRITER, "/v1/calls/" + call.path("callId"))
                .then()
                .header("ETag", "\"2\"")
                .body("version", equalTo(1))
                .body("corrected", equalTo(true))
                .body("caller.category", equalTo("PROFESSIONAL"));
        reading(COORDINATOR, "Test", "/v1/cases/" + caseId + "/identity")
                .then()
                .body("minors[0].identity.firstName", equalTo("Inès"))
                .body("calls[0].narrative", equalTo("Récit"))
                .body("changes[0].reason", equalTo("Motif"))
                .body("changes[0].narrativeBefore", nullValue());
    }

    @Test
    void minorsAndNarrativeArePutRightInIdentityAndDossierToo() {
        UUID minorId = UUID.randomUUID();
        Response call = postCall(fullCall(minorId));
        String caseId = call.path("caseId");
        String actionId = postAction(caseId, fullAction(minorId)).path("actionId");
        ObjectNode right = correction().put("narrative", "Autre récit");
        right.set("minors", fullCall(minorId).get("minors"));
        minor(right).put("age", 15).put("department", "62").remove("commune");
        ((ObjectNode) minor(right).get("identity")).put("firstName", "Agnès");
        amend(corrections(call), right).then().statusCode(201);
        reading(COORDINATOR, "Test", "/v1/cases/" + caseId + "/identity")
                .then()
                .body("minors", hasSize(1))
                .body("minors[0].identity.firstName", equalTo("Agnès"))
                .body("minors[0].commune", nullValue())
                .body("calls[0].narrative", equalTo("Autre récit"))
                .body("changes[0].narrativeBefore", equalTo("Récit"));
        get(SERVICE, "/v1/actions/" + actionId + "/dossier")
                .then()
                .body("minors[0].identity.firstName", equalTo("Agnès"))
                .body("minors[0].age", equalTo(15))
                .body("minors[0].department", equalTo("62"));
        amend(corrections(call), correction().put("narrative", "")).then().statusCode(201);
        reading(COORDINATOR, "Test", "/v1/cases/" + caseId + "/identity")
                .then()
                .body("calls[0].narrative", nullValue())
                .body("changes[1].narrativeBefore", equalTo("Autre récit"));
    }

    @Test
    void theListOfCasesFollows() {
        Response call = postCall(fullCall(UUID.randomUUID()));
        ObjectNode right = correction().put("occurredAt", "2001-02-03T12:00:00Z");
        right.putArray("concerns").add("HOUSING");
        right.putArray("minors").addObject().put("department", "988");
        amend(corrections(call), right).then().statusCode(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> get(LISTENER, "/v1/cases?from=2001-02-03&to=2001-02-03&department=988&concern=HOUSING")
                                .then()
                                .body("items.caseId", contains(call.<String>path("caseId")))
                                .body("items[0].version", equalTo(2))
                                .body("items[0].callCount", equalTo(1))
                                .body("items[0].minorCount", equalTo(1))
                                .body("items[0].concerns", contains("HOUSING")));
        get(LISTENER, "/v1/cases?from=2023-04-04&to=2023-04-04&limit=500")
                .then()
                .body("items.caseId", not(hasItem(call.<String>path("caseId"))));
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndOtherContentIsRefused() {
        Response call = postCall(leastCall());
        ObjectNode right = correction().put("channel", "CHAT");
        Response first = amend(corrections(call), right);
        amend(corrections(call), correction().put("channel", "EMAIL")).then().statusCode(201);
        Response second = amend(corrections(call), right, "\"1\"");
        second.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(second.asString()).isEqualTo(first.asString());
        String mismatch = "urn:vigie:problem:idempotency-mismatch";
        Response other = postCall(leastCall().put("caseId", call.<String>path("caseId")));
        amend(corrections(other), right).then().statusCode(422).body("type", equalTo(mismatch));
        amend(corrections(postCall(leastCall())), right).then().statusCode(422).body("type", equalTo(mismatch));
        amend(corrections(call), right.put("reason", "Autre"))
                .then()
                .statusCode(422)
                .body("type", equalTo(mismatch));
    }

    @Test
    void ifMatchIsHonoured() {
        Response call = postCall(leastCall());
        ObjectNode right = correction().put("channel", "CHAT");
        amend(corrections(call), right, "\"7\"").then().statusCode(412).header("ETag", "\"1\"");
        amend(corrections(call), right, "7").then().statusCode(422).body("violations[0].header", equalTo("If-Match"));
        amend(corrections(call), right, "\"1\"").then().statusCode(201);
        amend(corrections(call), correction().put("channel", "CHAT"), "*")
                .then()
                .statusCode(201);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("", right -> {}),
                damage("/reason", right -> right.remove("reason")),
                damage("/reason", right -> right.put("reason", " ")),
                damage("/externalReference", right -> right.remove("externalReference")),
                damage("/channel", right -> right.put("channel", "PIGEON")),
                damage("/occurredAt", right -> right.put("occurredAt", "1999-12-31T23:59:59Z")),
                damage("/occurredAt", right -> right.put("occurredAt", 5)),
                damage("/caller/category", right -> right.putObject("caller")),
                damage("/minors", right -> right.put("minors", "none")),
                damage(
                        "/minors/0/age",
                        right -> right.putArray("minors").addObject().put("age", 21)),
                damage("/concerns/0", right -> right.putArray("concerns").add("WEATHER")),
                damage("/narrative", right -> right.put("narrative", true)),
                damage("/caseId", right -> right.put("caseId", UUID.randomUUID().toString())),
                damage("/unknown", right -> right.put("unknown", 1)));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aBadCorrectionIsRefusedByPointer(String pointer, Consumer<ObjectNode> damage) {
        ObjectNode right = correction();
        damage.accept(right);
        amend(corrections(postCall(leastCall())), right)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void checksComeInTheirOrder() {
        String unknown = "/v1/calls/" + UUID.randomUUID() + "/corrections";
        as(COORDINATOR)
                .contentType(ContentType.JSON)
                .body("{")
                .post(unknown)
                .then()
                .statusCode(400);
        as(COORDINATOR)
                .contentType(ContentType.TEXT)
                .body("{")
                .post(unknown)
                .then()
                .statusCode(415);
        amend(unknown, correction().put("channel", "PIGEON")).then().statusCode(404);
        amend("/v1/calls/no-uuid/corrections", correction()).then().statusCode(404);
        post(unknown, "{\"reason\": \"\\ud800\"}").then().statusCode(400);
        post(unknown, "{\"reason\": \"a\", \"reason\": \"b\"}").then().statusCode(400);
        post(unknown, "{\"reason\": \"" + "x".repeat(1 << 20) + "\"}").then().statusCode(413);
        String actionId = postAction(openCase(leastCall()), leastAction()).path("actionId");
        amend("/v1/calls/" + actionId + "/corrections", correction()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"corrections", "withdrawal"})
    void onlyWhoPostedItAndCoordinatorsMay(String what) {
        String path = "/v1/calls/" + postCall(leastCall()).path("callId") + "/" + what;
        Stream.of(PRIVACY_OFFICER, SERVICE)
                .forEach(token -> as(token)
                        .contentType(ContentType.JSON)
                        .body(correction().put("channel", "CHAT").toString())
                        .post(path)
                        .then()
                        .statusCode(403));
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then()
                .statusCode(401);
    }

    @Test
    void whatIsErasedIsNotPutRight() {
        Response call = postCall(leastCall());
        String caseId = call.path("caseId");
        as(PRIVACY_OFFICER).delete("/v1/cases/" + caseId + "/identity").then().statusCode(200);
        List.of(corrections(call), "/v1/calls/" + call.path("callId") + "/withdrawal")
                .forEach(path -> amend(
                                path,
                                path.endsWith("corrections") ? correction().put("channel", "CHAT") : reason())
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("urn:vigie:problem:case-erased"))
                        .body("state", equalTo("ERASED")));
    }

    private static String corrections(Response call) {
        return "/v1/calls/" + call.path("callId") + "/corrections";
    }

    private static Response post(String path, String body) {
        return as(COORDINATOR)
                .contentType(ContentType.JSON)
                .body(body.getBytes(UTF_8))
                .post(path);
    }

    private static Arguments damage(String pointer, Consumer<ObjectNode> damage) {
        return Arguments.of(pointer, damage);
    }
}
