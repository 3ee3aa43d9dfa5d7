package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.vigie.intake.rest.Requests.correction;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.line;
import static org.vigie.intake.rest.Requests.merge;
import static org.vigie.intake.rest.Requests.reason;
import static org.vigie.intake.rest.Requests.reference;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventIds;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** A system writes in the cases that it opened; of others it does not even hear that they are there. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class OwnCasesTest {
    private static final String OTHER = Tokens.ofClient("other-line", "call-writer");

    @Test
    void aCallIntoAnothersCaseIsOneIntoNone() {
        List<UnaryOperator<ObjectNode>> calls = List.of(
                call -> call,
                call -> call.put("channel", "PIGEON"),
                call -> call.put("surplus", 1),
                call -> call.put("externalReference", known(OTHER)));
        for (String caseId : foreignCases()) {
            for (UnaryOperator<ObjectNode> change : calls) {
                ObjectNode call = change.apply(leastCall());
                for (String ifMatch : List.of("", "\"1\"", "\"99\"", "nonsense")) {
                    assertUnknown(
                            send(OTHER, "/v1/calls", call.deepCopy().put("caseId", caseId), ifMatch),
                            send(OTHER, "/v1/calls", call.deepCopy().put("caseId", none()), ifMatch));
                }
            }
        }
    }

    @Test
    void anActionInAnothersCaseIsOneInNone() {
        Response call = send(WRITER, "/v1/calls", Requests.fullCall(UUID.randomUUID()), "");
        String minorId = call.path("minorIds[0]");
        ObjectNode referral =
                leastAction().put("type", "INFORMATION_PREOCCUPANTE").put("department", "59");
        referral.putArray("minorIds").add(minorId);
        List<ObjectNode> actions = List.of(
                referral,
                leastAction(),
                leastAction().put("type", "PRAYER"),
                leastAction().put("surplus", 1));
        for (String caseId : List.of(call.<String>path("caseId"), closedCase(), erasedCase())) {
            for (ObjectNode action : actions) {
                for (String ifMatch : List.of("", "\"1\"", "\"99\"")) {
                    assertUnknown(
                            send(OTHER, "/v1/cases/" + caseId + "/actions", action, ifMatch),
                            send(OTHER, "/v1/cases/" + none() + "/actions", action, ifMatch));
                }
            }
        }
        get(LISTENER, "/v1/cases/" + call.path("caseId")).then().body("actions", hasSize(0));
    }

    @Test
    void anImportReachesNoFurther() {
        for (String caseId : foreignCases()) {
            for (String query : List.of("", "?dryRun=true")) {
                for (ObjectNode call : List.of(leastCall(), leastCall().put("channel", "PIGEON"))) {
                    String answer = importing(OTHER, query, callLine(call.put("caseId", caseId)))
                            .asString();
                    assertThat(answer).contains("\"status\":404");
                    assertThat(answer)
                            .isEqualTo(importing(OTHER, query, callLine(call.put("caseId", none())))
                                    .asString());
                }
            }
        }
        String own = reference();
        String lines = line("call", own, leastCall()) + "\n" + line("action", own, leastAction());
        assertThat(importing(OTHER, "?dryRun=true", lines).asString()).doesNotContain("404");
        assertThat(importing(OTHER, lines).asString()).doesNotContain("404");
    }

    @Test
    void anothersPostIsNeitherCorrectedNorWithdrawn() {
        Response call = send(WRITER, "/v1/calls", leastCall(), "");
        Response action = send(WRITER, "/v1/cases/" + call.path("caseId") + "/actions", leastAction(), "");
        Map<String, JsonNode> changes = Map.of(
                "/v1/calls/%s/corrections", correction().put("channel", "CHAT"),
                "/v1/calls/%s/withdrawal", reason(),
                "/v1/actions/%s/withdrawal", reason());
        changes.forEach((path, change) -> {
            String id = path.contains("actions") ? action.path("actionId") : call.path("callId");
            for (String token : List.of(OTHER, LISTENER)) {
                for (String ifMatch : List.of("", "\"99\"")) {
                    assertUnknown(
                            send(token, path.formatted(id), change, ifMatch),
                            send(token, path.formatted(none()), change, ifMatch));
                }
                assertUnknown(
                        send(token, path.formatted(id), leastCall(), ""),
                        send(token, path.formatted(none()), leastCall(), ""));
            }
        });
        get(LISTENER, "/v1/cases/" + call.path("caseId"))
                .then()
                .header("ETag", "\"2\"")
                .body("calls[0].withdrawn", equalTo(false));
    }

    @Test
    void whoPostedReadsItBackPutsItRightAndTakesItBack() {
        for (String token : List.of(OTHER, LISTENER)) {
            Response call = send(token, "/v1/calls", leastCall(), "");
            Response action = send(token, "/v1/cases/" + call.path("caseId") + "/actions", leastAction(), "");
            action.then().statusCode(201);
            String path = "/v1/calls/" + call.path("callId");
            send(token, path + "/corrections", correction().put("channel", "CHAT"), "\"2\"")
                    .then()
                    .statusCode(201);
            get(token, path).then().statusCode(200).body("channel", equalTo("CHAT"));
            send(token, path + "/corrections", correction().put("channel", "EMAIL"), "\"2\"")
                    .then()
                    .statusCode(412);
            send(token, "/v1/actions/" + action.path("actionId") + "/withdrawal", reason(), "")
                    .then()
                    .statusCode(201);
            send(token, path + "/withdrawal", reason(), "").then().statusCode(201);
            send(token, path + "/withdrawal", reason(), "").then().statusCode(409);
            get(token, path).then().body("withdrawn", equalTo(true));
        }
    }

    @Test
    void whatItOpenedIsItsOwnByAnyNameAndAfterAMerge() {
        String caseReference = reference();
        String own = send(OTHER, "/v1/calls", leastCall().put("caseReference", caseReference), "")
                .path("caseId");
        String theirs = send(WRITER, "/v1/calls", leastCall().put("caseReference", caseReference), "")
                .path("caseId");
        assertThat(theirs).isNotEqualTo(own);
        send(OTHER, "/v1/calls", leastCall().put("caseId", own), "").then().statusCode(201);
        send(LISTENER, "/v1/calls", leastCall().put("caseId", own), "").then().statusCode(201);
        send(COORDINATOR, "/v1/cases/" + own + "/merge", merge(theirs), "")
                .then()
                .statusCode(201);
        send(OTHER, "/v1/calls", leastCall().put("caseId", own), "").then().statusCode(201);
        assertUnknown(
                send(OTHER, "/v1/calls", leastCall().put("caseId", theirs), ""),
                send(OTHER, "/v1/calls", leastCall().put("caseId", none()), ""));
    }

    @Test
    void nobodyComputesAnIdOfAReference() {
        String caseReference = reference();
        ObjectNode call = leastCall().put("caseReference", caseReference);
        call.putArray("minors").addObject();
        Response posted = send(OTHER, "/v1/calls", call, "");
        ObjectNode action = leastAction();
        Response taken = send(OTHER, "/v1/cases/" + posted.path("caseId") + "/actions", action, "");
        String callId = posted.path("callId");
        assertThat(callId)
                .isNotEqualTo(
                        id("other-line", "call", call.path("externalReference").textValue()));
        assertThat(posted.<String>path("caseId")).isNotEqualTo(id("other-line", "case", caseReference));
        assertThat(posted.<String>path("minorIds[0]"))
                .isNotEqualTo(EventIds.of(callId, "minor", "0").toString());
        assertThat(taken.<String>path("actionId"))
                .isNotEqualTo(id(
                        "other-line", "action", action.path("externalReference").textValue()));
        List<String> ids = List.of(callId, posted.path("caseId"), posted.path("minorIds[0]"), taken.path("actionId"));
        assertThat(ids).allMatch(id -> UUID.fromString(id).version() == 8);
        send(OTHER, "/v1/calls", call, "").then().statusCode(200).body("callId", equalTo(callId));
    }

    private static String id(String client, String kind, String reference) {
        return EventIds.of("intake", client, kind, reference).toString();
    }

    private static List<String> foreignCases() {
        return List.of(
                send(WRITER, "/v1/calls", leastCall(), "").path("caseId"),
                send(LISTENER, "/v1/calls", leastCall(), "").path("caseId"),
                closedCase(),
                erasedCase());
    }

    private static String closedCase() {
        String caseId = send(WRITER, "/v1/calls", leastCall(), "").path("caseId");
        send(COORDINATOR, "/v1/cases/" + caseId + "/closing", reason(), "")
                .then()
                .statusCode(201);
        return caseId;
    }

    private static String erasedCase() {
        String caseId = send(WRITER, "/v1/calls", leastCall(), "").path("caseId");
        as(PRIVACY_OFFICER).delete("/v1/cases/" + caseId + "/identity").then().statusCode(200);
        return caseId;
    }

    /** The reference of a call that was posted. */
    private static String known(String token) {
        ObjectNode call = leastCall();
        send(token, "/v1/calls", call, "").then().statusCode(201);
        return call.path("externalReference").textValue();
    }

    private static String none() {
        return UUID.randomUUID().toString();
    }

    private static String callLine(ObjectNode call) {
        return "{\"kind\":\"call\",\"body\":" + call + "}\n";
    }

    private static void assertUnknown(Response foreign, Response unknown) {
        foreign.then().statusCode(404);
        assertThat(body(foreign)).isEqualTo(body(unknown));
        assertThat(names(foreign)).isEqualTo(names(unknown));
    }

    private static Map<String, Object> body(Response answer) {
        Map<String, Object> body = answer.jsonPath().getMap("");
        body.remove("instance");
        return body;
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName())
                .sorted()
                .toList();
    }

    private static Response send(String token, String path, JsonNode body, String ifMatch) {
        var request =
                as(token).contentType(ContentType.JSON).body(body.toString().getBytes(UTF_8));
        return (ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch)).post(path);
    }
}
