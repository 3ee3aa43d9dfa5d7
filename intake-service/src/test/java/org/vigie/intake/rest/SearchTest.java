package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.minor;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
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
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** Cases are found by what is known of them that is not personal. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class SearchTest {
    private static final String DAY = "/v1/cases?from=2004-02-29&to=2004-02-29";

    @Test
    void labelsAreFoundWithOrWithoutAccentsAndInAnyInflection() {
        UUID minorId = UUID.randomUUID();
        ObjectNode call = fullCall(minorId).put("occurredAt", "2004-02-29T23:59:59.999999+01:00");
        minor(call).put("department", "29").remove("commune");
        call.putObject("caller").put("category", "WIDER_FAMILY_OR_ENTOURAGE").put("relation", "SIBLING");
        String caseId = openCase(call);
        ObjectNode action = fullAction(minorId).put("department", "29").putNull("commune");
        postAction(caseId, action).then().statusCode(201);
        openCase(leastCall().put("occurredAt", "2004-02-29T12:00:00+01:00"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(
                                LISTENER,
                                DAY + "&action=INFORMATION_PREOCCUPANTE&department=29&urgency=IMMEDIATE_DANGER")
                        .then()
                        .statusCode(200)
                        .body("items.caseId", contains(caseId)));
        for (String text : List.of(
                "fugue",
                "FUGUES",
                "décrochages scolaires",
                "decrochage",
                "sœurs",
                "soeur",
                "FINISTÈRE",
                "de\u0301crochage",
                "graves immédiate",
                "préoccupante Bretagne",
                "finistère fugue",
                "29",
                "l’information",
                "élargie,",
                "\u202Efugue\u202C")) {
            assertThat(said(text)).as(text).containsExactly(caseId);
        }
        for (String text : List.of("hébergement", "fugue Nord", "inès", "récit", "zébulon", "59")) {
            assertThat(said(text)).as(text).isEmpty();
        }
    }

    private static List<String> said(String text) {
        return as(COORDINATOR)
                .queryParam("q", text)
                .get(DAY)
                .then()
                .statusCode(200)
                .extract()
                .path("items.caseId");
    }

    @Test
    void aDocumentThatWasSentIsFoundByItsReferenceAndByItsTitleOfToday() {
        String day = "/v1/cases?from=2006-03-26&to=2006-03-26";
        String reference = "GUIDE-" + UUID.randomUUID();
        describe(reference, "Brochure des écoutants");
        String caseId = openCase(leastCall().put("occurredAt", "2006-03-26T03:00:00+02:00"));
        openCase(leastCall().put("occurredAt", "2006-03-26T03:00:00+02:00"));
        ObjectNode sent = leastAction().put("type", "DOCUMENTATION_SENT").put("documentReference", reference);
        postAction(caseId, sent).then().statusCode(201);
        awaitFound(day + "&q=" + reference, caseId);
        awaitFound(day + "&q=ecoutant", caseId);
        describe(reference, "Livret");
        awaitFound(day + "&q=livrets", caseId);
        get(LISTENER, day + "&q=ecoutant").then().statusCode(200).body("items", empty());
    }

    private static void describe(String reference, String title) {
        as(COORDINATOR)
                .contentType("application/json")
                .body("{\"title\":\"" + title + "\"}")
                .put("/v1/documents/" + reference)
                .then()
                .statusCode(oneOf(200, 201));
    }

    @Test
    void aReferenceLeadsToTheCase() {
        String caseReference = Requests.reference();
        ObjectNode call = leastCall().put("caseReference", caseReference);
        String caseId = openCase(call);
        ObjectNode action = leastAction();
        postAction(caseId, action).then().statusCode(201);
        String strange = call.get("externalReference").textValue();
        String stranger = as(Tokens.ofClient("searched-" + UUID.randomUUID(), "call-writer"))
                .contentType("application/json")
                .body(leastCall().put("externalReference", strange).toString())
                .post("/v1/calls")
                .path("caseId");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(found(COORDINATOR, strange)).containsExactly(stranger, caseId));
        assertThat(found(COORDINATOR, caseReference)).containsExactly(caseId);
        assertThat(found(COORDINATOR, action.get("externalReference").textValue()))
                .containsExactly(caseId);
        assertThat(found(COORDINATOR, caseReference + "x")).isEmpty();
        assertThat(found(LISTENER, caseReference)).isEmpty();
    }

    @Test
    void aListenerFindsByReferencesOfTheOwnClient() {
        ObjectNode call = leastCall();
        String caseId = as(LISTENER)
                .contentType("application/json")
                .body(call.toString())
                .post("/v1/calls")
                .path("caseId");
        String reference = call.get("externalReference").textValue();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(found(LISTENER, reference)).containsExactly(caseId));
    }

    private static List<String> found(String token, String reference) {
        return as(token)
                .queryParam("reference", reference)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("items.caseId");
    }

    @Test
    void whatIsTakenBackIsNotFoundAnyMore() {
        String day = "/v1/cases?from=2004-03-28&to=2004-03-28";
        Response posted = postCall(leastCall().put("occurredAt", "2004-03-28T01:59:59+01:00"));
        String caseId = posted.path("caseId");
        ObjectNode action = leastAction().put("urgency", "IMMEDIATE_DANGER");
        String actionId = postAction(caseId, action).path("actionId");
        awaitFound(day + "&urgency=IMMEDIATE_DANGER&q=conseils", caseId);
        amend("/v1/actions/" + actionId + "/withdrawal", Requests.reason())
                .then()
                .statusCode(201);
        ObjectNode right = Requests.correction().put("channel", "CHAT");
        amend("/v1/calls/" + posted.path("callId") + "/corrections", right)
                .then()
                .statusCode(201);
        awaitFound(day + "&q=tchat", caseId);
        get(LISTENER, day + "&urgency=IMMEDIATE_DANGER").then().body("items", empty());
        get(LISTENER, day + "&q=conseil").then().body("items", empty());
        get(LISTENER, day + "&q=telephone").then().body("items", empty());
    }

    private static void awaitFound(String path, String caseId) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(LISTENER, path).then().statusCode(200).body("items.caseId", contains(caseId)));
    }

    @Test
    void pagesOfASearchLoseAndRepeatNothingWhileCasesArriveAtOnce() {
        String search = "/v1/cases?from=2005-10-30&to=2005-10-30&q=fugue&status=OPEN";
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            opened.addFirst(openCase(runaway()));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(LISTENER, search).<List<String>>path("items").size() == 12);
        AtomicBoolean read = new AtomicBoolean();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            writers.add(CompletableFuture.runAsync(() -> {
                while (!read.get()) {
                    openCase(runaway());
                }
            }));
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = get(LISTENER, search + "&limit=2&cursor=" + next);
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items.caseId"));
            next = page.path("next");
        }
        read.set(true);
        writers.forEach(CompletableFuture::join);
        assertThat(seen).endsWith(opened.toArray(String[]::new));
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    }

    private static ObjectNode runaway() {
        ObjectNode call = leastCall().put("occurredAt", "2005-10-30T02:30:00+02:00");
        call.putArray("concerns").add("RUNNING_AWAY");
        return call;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de la", "🦊", "  ", "!?", "·", "\u00a0"})
    void aTextWithoutAWordIsNamed(String text) {
        as(COORDINATOR)
                .queryParam("q", text)
                .get("/v1/cases")
                .then()
                .statusCode(422)
                .body("violations.parameter", contains("q"));
    }

    @Test
    void badValuesAreNamedAndNeverAFailure() {
        String long200 = "é".repeat(201);
        for (String name : List.of("q", "reference")) {
            for (String value : List.of(long200, "nul\0", "\ufffd")) {
                as(COORDINATOR)
                        .queryParam(name, value)
                        .get("/v1/cases")
                        .then()
                        .statusCode(422)
                        .body("violations.parameter", contains(name));
            }
            as(COORDINATOR)
                    .queryParam(name, "a")
                    .queryParam(name, "b")
                    .get("/v1/cases")
                    .then()
                    .statusCode(422);
            as(COORDINATOR).queryParam(name, "").get("/v1/cases?limit=1").then().statusCode(200);
        }
        get(COORDINATOR, "/v1/cases?urgency=SOON")
                .then()
                .statusCode(422)
                .body("violations[0].parameter", equalTo("urgency"));
        for (String value : List.of("' OR 1=1 --", "%", "\\", "{}", "a & | ! b:*", "𝕏".repeat(200), "ﷺ")) {
            as(COORDINATOR)
                    .queryParam("reference", value)
                    .get("/v1/cases")
                    .then()
                    .statusCode(200);
            assertThat(as(COORDINATOR).queryParam("q", value).get("/v1/cases").statusCode())
                    .isIn(200, 422);
        }
        get(WRITER, "/v1/cases?q=fugue").then().statusCode(403);
    }
}
