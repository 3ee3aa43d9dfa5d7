package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.intake.rest.Requests.callAbout;
import static org.vigie.intake.rest.Requests.correction;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.nextContact;
import static org.vigie.intake.rest.Requests.reason;
import static org.vigie.intake.rest.Requests.reference;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.importing;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;
import static org.vigie.intake.rest.Rest.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.intake.application.CaseIds;
import org.vigie.local.testing.StackResource;

/** Two cases are one, or are not. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class MergeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EventLog log;

    @Inject
    CaseIds ids;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String lea = UUID.randomUUID().toString();
    private final String leaToo = UUID.randomUUID().toString();
    private String absorbed = "";
    private String survivor = "";

    @BeforeEach
    void twoCases() {
        absorbed = openCase(about(lea, "GIRL", 15));
        survivor = openCase(about(leaToo, null, 14).put("occurredAt", "2023-05-04T09:00:00Z"));
    }

    @Test
    void theCaseThatStaysShowsAllOfBoth() {
        postAction(absorbed, leastAction()).then().statusCode(201);
        merged(absorbed, merge(survivor, lea, leaToo))
                .body("caseId", equalTo(absorbed))
                .body("intoCaseId", equalTo(survivor))
                .body("sameMinors", hasSize(1))
                .body("reasons", contains("SAME_BIRTH_DATE"));
        get(LISTENER, "/v1/cases/" + survivor)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("mergedInto", nullValue())
                .body("openedAt", equalTo("2023-04-04T07:58:00Z"))
                .body("absorbed.caseId", contains(absorbed))
                .body("calls.caseId", contains(absorbed, survivor))
                .body("actions.caseId", contains(absorbed))
                .body("minors", hasSize(1))
                .body("minors[0].minorId", equalTo(leaToo))
                .body("minors[0].caseId", equalTo(survivor))
                .body("minors[0].gender", equalTo("GIRL"))
                .body("minors[0].age", equalTo(15))
                .body("minors[0].also.minorId", contains(lea))
                .body("minors[0].also.caseId", contains(absorbed));
        get(LISTENER, "/v1/cases/" + absorbed)
                .then()
                .body("mergedInto", equalTo(survivor))
                .body("followedIn", equalTo(survivor))
                .body("absorbed", empty())
                .body("calls", hasSize(1));
    }

    @Test
    void theAbsorbedCaseGoesOnTakingCalls() {
        merged(absorbed, merge(survivor));
        postCall(leastCall().put("caseId", absorbed).put("occurredAt", "2023-06-01T09:00:00Z"))
                .then()
                .statusCode(201);
        get(LISTENER, "/v1/cases/" + survivor)
                .then()
                .body("calls.caseId", contains(absorbed, survivor, absorbed))
                .body("minors", hasSize(2));
    }

    @Test
    void whatIsPromisedInAnyIsSeenAndAskedForWhereItIsFollowed() {
        String last = openCase(leastCall());
        merged(absorbed, merge(survivor));
        merged(survivor, merge(last));
        String path = "/v1/cases/" + last;
        String promised = amend("/v1/cases/" + absorbed + "/next-contacts", nextContact())
                .then()
                .statusCode(201)
                .extract()
                .path("nextContactId");
        String own = amend(path + "/next-contacts", nextContact().put("dueAt", soon()))
                .path("nextContactId");
        get(LISTENER, path)
                .then()
                .body("nextContacts.nextContactId", contains(own, promised))
                .body("nextContacts.caseId", contains(last, absorbed));
        ObjectNode closing = correction();
        amend(path + "/closing", closing)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:next-contacts-open"))
                .body("nextContactIds", containsInAnyOrder(own, promised));
        amend("/v1/next-contacts/" + own + "/cancellation", reason()).then().statusCode(201);
        amend(path + "/closing", closing).then().statusCode(409).body("nextContactIds", contains(promised));
        amend("/v1/next-contacts/" + promised + "/completion", JSON.createObjectNode())
                .then()
                .statusCode(201);
        amend(path + "/closing", closing).then().statusCode(201);
        amend("/v1/cases/" + absorbed + "/next-contacts", nextContact()).then().statusCode(201);
        amend(path + "/closing", closing).then().statusCode(200);
    }

    @Test
    void aChainIsFollowedAndUndoneAnywhere() {
        String last = openCase(leastCall());
        merged(absorbed, merge(survivor));
        merged(survivor, merge(last));
        get(LISTENER, "/v1/cases/" + absorbed)
                .then()
                .body("mergedInto", equalTo(survivor))
                .body("followedIn", equalTo(last));
        get(LISTENER, "/v1/cases/" + last).then().body("absorbed.caseId", containsInAnyOrder(absorbed, survivor));
        amend("/v1/cases/" + absorbed + "/merge/undoing", named()).then().statusCode(201);
        get(LISTENER, "/v1/cases/" + absorbed).then().body("mergedInto", nullValue());
        get(LISTENER, "/v1/cases/" + last).then().body("absorbed.caseId", contains(survivor));
    }

    @Test
    void aMinorWithOneIdInBothIsOneMinor() {
        postCall(about(lea, null, 16).put("caseId", survivor)).then().statusCode(201);
        merged(absorbed, merge(survivor));
        get(LISTENER, "/v1/cases/" + survivor).then().body("minors.minorId", contains(leaToo, lea));
    }

    @Test
    void theHistoriesOfBothTellIt() {
        merged(absorbed, merge(survivor));
        amend("/v1/cases/" + absorbed + "/merge/undoing", named()).then().statusCode(201);
        amend("/v1/cases/" + absorbed + "/differences", named().put("otherCaseId", survivor))
                .then()
                .statusCode(201);
        get(LISTENER, "/v1/cases/" + absorbed + "/history")
                .then()
                .body(
                        "items.type",
                        contains("CallRecorded", "CasesMerged", "CaseMergeUndone", "CasesDeclaredDifferent"))
                .body("items[1].what", equalTo("Situation réunie à la situation " + survivor + "."))
                .body("items[1].otherCaseId", equalTo(survivor))
                .body("items[1].version", equalTo(1))
                .body("items[3].what", containsString("distincte"));
        Response first = get(LISTENER, "/v1/cases/" + survivor + "/history?limit=2");
        first.then().body("items.what[1]", equalTo("Situation " + absorbed + " réunie à celle-ci."));
        postCall(leastCall().put("caseId", survivor)).then().statusCode(201);
        get(LISTENER, "/v1/cases/" + survivor + "/history?cursor=" + first.path("next"))
                .then()
                .body("items.type", contains("CaseMergeUndone", "CasesDeclaredDifferent", "CallRecorded"))
                .body("items.version", contains(1, 1, 2));
    }

    @Test
    void theListMarksWhatWasAbsorbed() {
        String query = "/v1/cases?from=2002-03-04&to=2002-03-04";
        String old = openCase(leastCall().put("occurredAt", "2002-03-04T12:00:00Z"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(LISTENER, query).then().body("items.caseId", contains(old)));
        get(LISTENER, query).then().body("items[0].mergedInto", nullValue());
        merged(old, merge(survivor));
        get(LISTENER, query).then().body("items[0].mergedInto", equalTo(survivor));
    }

    @Test
    void whatCannotBeIsAConflictThatTellsHowItStands() {
        conflict(absorbed, merge(absorbed), "same-case");
        merged(absorbed, merge(survivor));
        String other = openCase(leastCall());
        conflict(absorbed, merge(other), "case-already-merged")
                .then()
                .body("state", equalTo("MERGED"))
                .body("mergedInto", equalTo(survivor))
                .body("possible", contains("merge/undoing"));
        conflict(other, merge(absorbed), "case-absorbed").then().body("followedIn", equalTo(survivor));
        conflict(survivor, merge(absorbed), "merge-circle").then().body("possible", contains("merge/undoing"));
        amend("/v1/cases/" + survivor + "/merge/undoing", named())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:case-not-merged"));
        ObjectNode difference = named().put("otherCaseId", survivor);
        amend("/v1/cases/" + absorbed + "/differences", difference)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:cases-merged"));
        amend("/v1/cases/" + other + "/differences", difference).then().statusCode(201);
        amend("/v1/cases/" + survivor + "/differences", named().put("otherCaseId", other))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:cases-already-different"));
    }

    @Test
    void aRepeatGetsTheFirstAnswerWhateverHappenedSince() {
        ObjectNode merge = merge(survivor, lea, leaToo);
        Response first = amend("/v1/cases/" + absorbed + "/merge", merge, "\"1\"");
        first.then().statusCode(201);
        postCall(leastCall().put("caseId", absorbed)).then().statusCode(201);
        amend("/v1/cases/" + absorbed + "/merge/undoing", named()).then().statusCode(201);
        Response second = amend("/v1/cases/" + absorbed + "/merge", merge, "\"1\"");
        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        get(LISTENER, "/v1/cases/" + absorbed).then().body("mergedInto", nullValue());
        amend("/v1/cases/" + openCase(leastCall()) + "/merge", merge)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:vigie:problem:idempotency-mismatch"));
    }

    @Test
    void theVersionIsThatOfTheCase() {
        String path = "/v1/cases/" + absorbed;
        postCall(leastCall().put("caseId", absorbed)).then().statusCode(201);
        amend(path + "/merge", merge(survivor), "\"1\"").then().statusCode(412).header("ETag", "\"2\"");
        amend(path + "/differences", named().put("otherCaseId", survivor), "\"7\"")
                .then()
                .statusCode(412);
        amend(path + "/merge", merge(survivor), "\"2\"").then().statusCode(201);
        amend(path + "/merge/undoing", named(), "\"1\"").then().statusCode(412);
        amend(path + "/merge/undoing", named(), "\"2\"").then().statusCode(201);
        amend(path + "/merge", merge(survivor), "2").then().statusCode(422);
    }

    @Test
    void minorsAreThoseOfTheCasesAndOfWhatTheyAbsorbed() {
        String path = "/v1/cases/" + absorbed + "/merge";
        amend(path, merge(survivor, leaToo, lea))
                .then()
                .statusCode(422)
                .body("violations", hasSize(2))
                .body("violations.pointer", contains("/sameMinors", "/sameMinors"));
        ObjectNode twice = merge(survivor, lea, leaToo);
        twice.withArray("sameMinors").add(twice.at("/sameMinors/0"));
        amend(path, twice).then().statusCode(422).body("violations.pointer", contains("/sameMinors/1/minorId"));
        merged(absorbed, merge(survivor));
        String last = openCase(callAbout(UUID.randomUUID().toString()));
        String lastMinor = get(LISTENER, "/v1/cases/" + last).path("minors[0].minorId");
        merged(survivor, merge(last, lea, lastMinor));
    }

    @Test
    void anErasedCaseIsMergedAsAnyOther() {
        as(PRIVACY_OFFICER).delete("/v1/cases/" + absorbed + "/identity").then().statusCode(200);
        merged(absorbed, merge(survivor, lea, leaToo));
        get(LISTENER, "/v1/cases/" + survivor).then().statusCode(200).body("calls", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge", "merge/undoing", "differences"})
    void badRequestsAreToldApart(String what) {
        String path = "/v1/cases/" + absorbed + "/" + what;
        amend("/v1/cases/" + UUID.randomUUID() + "/" + what, named().put("nom", 1))
                .then()
                .statusCode(404);
        amend("/v1/cases/no-uuid/" + what, named()).then().statusCode(404);
        amend(path, named().put("reason", "Motif")).then().statusCode(422);
        amend(path, named().put("externalReference", "\0")).then().statusCode(422);
        amend(path, JSON.createArrayNode()).then().statusCode(422);
        for (String body : List.of("[", "", "{\"a\":\"\\ud800\"}", "{\"a\":1,\"a\":1}")) {
            as(COORDINATOR)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(400);
        }
        Stream.of(WRITER, LISTENER, PRIVACY_OFFICER)
                .forEach(token -> as(token)
                        .contentType(ContentType.JSON)
                        .body(merge(survivor).toString())
                        .post(path)
                        .then()
                        .statusCode(403));
    }

    @Test
    void theOtherCaseIsThereOrItIsA404WhateverElseIsWrong() {
        String path = "/v1/cases/" + absorbed;
        amend(path + "/merge", merge(UUID.randomUUID().toString()).put("nom", 1))
                .then()
                .statusCode(404);
        amend(path + "/merge", merge("no-uuid")).then().statusCode(404);
        amend(path + "/merge", named().put("intoCaseId", 1)).then().statusCode(422);
        amend(path + "/merge", named()).then().statusCode(422).body("violations.pointer", contains("/intoCaseId"));
        amend(
                        path + "/differences",
                        named().put("otherCaseId", UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        ObjectNode unknown = merge(survivor);
        unknown.putArray("reasons").add("PARCE_QUE");
        amend(path + "/merge", unknown).then().statusCode(422).body("violations.pointer", contains("/reasons/0"));
    }

    @Test
    void theBookIsNoCase() {
        String book = EventIds.of("intake", "merges").toString();
        ObjectNode merge = merge(survivor);
        merged(absorbed, merge);
        get(LISTENER, "/v1/cases/" + book).then().statusCode(404);
        get(LISTENER, "/v1/cases/" + book + "/history").then().statusCode(404);
        reading(COORDINATOR, "x", "/v1/cases/" + book + "/identity").then().statusCode(404);
        String event = ids.amendment(
                        "test-coordinator",
                        "merge",
                        merge.path("externalReference").textValue())
                .toString();
        assertThat(log.find(UUID.fromString(event))).isPresent();
        get(LISTENER, "/v1/calls/" + event).then().statusCode(404);
        postCall(leastCall().put("caseId", book)).then().statusCode(404);
        postAction(book, leastAction()).then().statusCode(404);
        as(PRIVACY_OFFICER).delete("/v1/cases/" + book + "/identity").then().statusCode(404);
        amend("/v1/cases/" + absorbed + "/merge", merge(book)).then().statusCode(404);
        String line = "{\"kind\":\"call\",\"body\":" + leastCall().put("caseId", book) + "}";
        for (String query : List.of("", "?dryRun=true")) {
            assertThat(importing(WRITER, query, line).asString()).contains("\"status\":404");
        }
    }

    @Test
    void othersAreTold() {
        merged(absorbed, merge(survivor, lea, leaToo));
        amend("/v1/cases/" + absorbed + "/merge/undoing", named()).then().statusCode(201);
        amend("/v1/cases/" + absorbed + "/differences", named().put("otherCaseId", survivor))
                .then()
                .statusCode(201);
        String book = EventIds.of("intake", "merges").toString();
        List<PublishedRecord> ours = PublishedRecord.readUntil(
                        brokers, "vigie.intake", log.head().position())
                .stream()
                .filter(record -> record.key().equals(book) && record.data().contains(absorbed))
                .toList();
        assertThat(ours)
                .extracting(record -> record.headers().get("ce_type"))
                .containsExactly(
                        "vigie.intake.CasesMerged.v1",
                        "vigie.intake.CaseMergeUndone.v1",
                        "vigie.intake.CasesDeclaredDifferent.v1");
        assertThat(ours.getFirst().headers()).containsEntry("ce_subject", book);
        assertThat(ours.getFirst().data()).contains(survivor, lea, leaToo).doesNotContain("SAME_BIRTH_DATE");
    }

    private static ObjectNode about(String minorId, @Nullable String gender, int age) {
        ObjectNode call = callAbout(minorId);
        Requests.minor(call).put("gender", gender).put("age", age);
        return call;
    }

    /** Before what {@link Requests#nextContact} promises. */
    private static String soon() {
        return Instant.now().plus(Duration.ofHours(1)).toString();
    }

    private static ObjectNode named() {
        return JSON.createObjectNode().put("externalReference", reference());
    }

    private static ObjectNode merge(String intoCaseId) {
        ObjectNode merge = named().put("intoCaseId", intoCaseId);
        merge.putArray("reasons").add("SAME_BIRTH_DATE");
        return merge;
    }

    private static ObjectNode merge(String intoCaseId, String minorId, String intoMinorId) {
        ObjectNode merge = merge(intoCaseId);
        merge.putArray("sameMinors").addObject().put("minorId", minorId).put("intoMinorId", intoMinorId);
        return merge;
    }

    private static ValidatableResponse merged(String caseId, ObjectNode merge) {
        return amend("/v1/cases/" + caseId + "/merge", merge).then().statusCode(201);
    }

    private static Response conflict(String caseId, ObjectNode merge, String kind) {
        Response answer = amend("/v1/cases/" + caseId + "/merge", merge);
        answer.then().statusCode(409).body("type", equalTo("urn:vigie:problem:" + kind));
        return answer;
    }
}
