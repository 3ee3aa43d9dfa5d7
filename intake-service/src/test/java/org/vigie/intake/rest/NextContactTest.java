package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.nextContact;
import static org.vigie.intake.rest.Requests.reason;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postCall;
import static org.vigie.intake.rest.Rest.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** What somebody was promised is not forgotten. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class NextContactTest {
    private static final String MISMATCH = "urn:vigie:problem:idempotency-mismatch";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void aPromiseIsSeenWhereverTheCaseIs() {
        UUID minorId = UUID.randomUUID();
        String caseId = postCall(fullCall(minorId)).path("caseId");
        ObjectNode asked = nextContact().put("minorId", minorId.toString()).put("note", "Après 18 h");
        Response promise = promise(caseId, asked);
        String id = promise.then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("status", equalTo("OPEN"))
                .extract()
                .path("nextContactId");
        assertThat(promise.getHeader("Location")).isEqualTo("/v1/next-contacts/" + id);
        get(LISTENER, "/v1/next-contacts/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("caseId", equalTo(caseId))
                .body("minorId", equalTo(minorId.toString()))
                .body("kind", equalTo("CALL_BACK"))
                .body("endedAt", nullValue());
        get(LISTENER, "/v1/cases/" + caseId)
                .then()
                .body("nextContacts.nextContactId", contains(id))
                .body("nextContacts.status", contains("OPEN"));
        amend("/v1/next-contacts/" + id + "/completion", note("Jointe"), "\"2\"")
                .then()
                .statusCode(201)
                .header("ETag", "\"3\"")
                .body("status", equalTo("KEPT"));
        get(COORDINATOR, "/v1/cases/" + caseId).then().body("nextContacts.status", contains("KEPT"));
        Response history = get(LISTENER, "/v1/cases/" + caseId + "/history");
        history.then().body("items[1].nextContactId", equalTo(id)).body("items[2].type", equalTo("NextContactKept"));
        assertThat(history.<List<String>>path("items.what").get(1))
                .matches("Prochain contact du .+ à \\d+ h \\d\\d \\(Rappel\\) promis\\.");
        assertThat(history.<List<String>>path("items.what").get(2)).endsWith("(Rappel) effectué.");
        assertThat(history.asString()).doesNotContain("18 h\"", "Jointe");
        reading(COORDINATOR, "Suivi", "/v1/cases/" + caseId + "/identity")
                .then()
                .body("nextContacts.note", contains("Après 18 h"))
                .body("nextContacts.outcome", contains("Jointe"));
    }

    @Test
    void theListTellsWhatIsDueFirst() {
        ObjectNode call = fullCall(UUID.randomUUID());
        Requests.minor(call).put("department", "988").remove("commune");
        String caseId = openCase(call);
        Instant soon = Instant.now().plus(Duration.ofDays(40)).truncatedTo(ChronoUnit.SECONDS);
        List<String> ids = Stream.of(3, 1, 2)
                .map(hours -> promise(
                                caseId,
                                nextContact()
                                        .put("kind", "FOLLOW_UP")
                                        .put(
                                                "dueAt",
                                                soon.plus(Duration.ofHours(hours))
                                                        .toString()))
                        .<String>path("nextContactId"))
                .toList();
        String list = "/v1/next-contacts?department=988&due=later&kind=FOLLOW_UP";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(LISTENER, list)
                        .then()
                        .statusCode(200)
                        .body("items.nextContactId", contains(ids.get(1), ids.get(2), ids.get(0)))
                        .body("items[0].departments", contains("988"))
                        .body("items[0].overdue", equalTo(false)));
        Response first = get(LISTENER, list + "&limit=2");
        first.then().body("items.nextContactId", contains(ids.get(1), ids.get(2)));
        promise(caseId, nextContact().put("kind", "FOLLOW_UP").put("dueAt", soon.toString()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(LISTENER, list).then().body("items", hasSize(4)));
        get(LISTENER, list + "&limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.nextContactId", contains(ids.get(0)))
                .body("next", nullValue());
        LocalDate day = LocalDate.ofInstant(soon, PARIS);
        get(LISTENER, list + "&from=" + day + "&to=" + day.plusDays(1)).then().body("items", hasSize(4));
        get(LISTENER, list + "&from=" + day.plusDays(2)).then().body("items", empty());
        get(LISTENER, "/v1/next-contacts?department=988&due=overdue").then().body("items", empty());
        get(LISTENER, "/v1/next-contacts?department=988&due=today").then().body("items", empty());
        get(LISTENER, "/v1/cases?department=988&nextContact=open&status=OPEN")
                .then()
                .statusCode(200)
                .body("items.caseId", contains(caseId))
                .body("items[0].nextContactAt", equalTo(soon.toString()));
        get(LISTENER, "/v1/cases?department=988&nextContact=due").then().body("items", empty());
        amend("/v1/next-contacts/" + ids.get(1) + "/cancellation", reason())
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(LISTENER, "/v1/next-contacts?department=988&status=CANCELLED")
                        .then()
                        .body("items.nextContactId", contains(ids.get(1))));
    }

    @Test
    void aRepeatGetsTheFirstAnswer() {
        String caseId = openCase(leastCall());
        ObjectNode asked = nextContact();
        Response first = promise(caseId, asked);
        String path = "/v1/next-contacts/" + first.path("nextContactId");
        ObjectNode done = note("Fait").put("externalReference", Requests.reference());
        Response completed = amend(path + "/completion", done);
        completed.then().statusCode(201);
        Response again = promise(caseId, asked);
        again.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        Response completedAgain = amend(path + "/completion", done);
        completedAgain.then().statusCode(200);
        assertThat(completedAgain.asString()).isEqualTo(completed.asString());
        promise(caseId, asked.put("note", "Autre")).then().statusCode(422).body("type", equalTo(MISMATCH));
        amend(path + "/completion", done.put("note", "Autre")).then().statusCode(422);
    }

    @Test
    void fiftyAtOnceUnderOneReferenceAreOnePromise() {
        String caseId = openCase(leastCall());
        ObjectNode asked = nextContact();
        List<Integer> statuses = IntStream.range(0, 50)
                .parallel()
                .mapToObj(_ -> promise(caseId, asked).statusCode())
                .sorted()
                .toList();
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        get(LISTENER, "/v1/cases/" + caseId).then().body("nextContacts", hasSize(1));
    }

    @Test
    void aCaseIsNotClosedBeforeItIsOver() {
        String caseId = openCase(leastCall());
        String path = "/v1/cases/" + caseId;
        String id = promise(caseId, nextContact()).path("nextContactId");
        amend(path + "/closing", reason())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:next-contacts-open"))
                .body("state", equalTo("OPEN"))
                .body("possible", contains("completion", "cancellation"))
                .body("nextContactIds", contains(id));
        amend("/v1/next-contacts/" + id + "/cancellation", reason()).then().statusCode(201);
        amend("/v1/next-contacts/" + id + "/completion", note("Trop tard"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:next-contact-cancelled"))
                .body("state", equalTo("CANCELLED"))
                .body("possible", empty());
        amend(path + "/closing", reason()).then().statusCode(201);
        promise(caseId, nextContact())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:case-closed"))
                .body("possible", contains("reopening"));
    }

    @Test
    void whoIsForgottenIsNotExpectedToBeCalled() {
        String caseId = openCase(leastCall());
        String id = promise(caseId, nextContact()).path("nextContactId");
        as(PRIVACY_OFFICER).delete("/v1/cases/" + caseId + "/identity").then().statusCode(200);
        get(LISTENER, "/v1/next-contacts/" + id).then().body("status", equalTo("CANCELLED"));
        assertThat(get(LISTENER, "/v1/cases/" + caseId + "/history").<List<String>>path("items.what"))
                .endsWith("Données personnelles effacées ; aucun contact n’est plus prévu.");
        amend("/v1/next-contacts/" + id + "/completion", note("?"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:case-erased"));
        promise(caseId, nextContact()).then().statusCode(409).body("state", equalTo("ERASED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"LETTER\"}|/kind",
                "{\"kind\":null}|/kind",
                "{\"dueAt\":null}|/dueAt",
                "{\"dueAt\":1}|/dueAt",
                "{\"dueAt\":\"2020-02-29T10:00:00+01:00\"}|/dueAt",
                "{\"dueAt\":\"-999999999-01-01T00:00:00Z\"}|/dueAt",
                "{\"dueAt\":\"2025-02-29T10:00:00+01:00\"}|/dueAt",
                "{\"dueAt\":\"2200-01-01T00:00:00Z\"}|/dueAt",
                "{\"dueAt\":\"tomorrow\"}|/dueAt",
                "{\"minorId\":\"5\"}|/minorId",
                "{\"minorId\":\"ecbd4eae-ea38-477e-8db6-68944c8221fb\"}|/minorId",
                "{\"note\":5}|/note",
                "{\"note\":\"a\\u0000b\"}|/note",
                "{\"externalReference\":\" \"}|/externalReference",
                "{\"colour\":\"red\"}|/colour"
            })
    void whatIsWrongIsNamed(String change, String pointer) throws Exception {
        ObjectNode asked = nextContact();
        asked.setAll((ObjectNode) new ObjectMapper().readTree(change));
        promise(openCase(leastCall()), asked).then().statusCode(422).body("violations.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "due=soon,due",
        "due=OVERDUE,due",
        "from=2025-02-29,from",
        "from=2026-03-30&to=2026-03-29,to",
        "status=LOST,status",
        "kind=LETTER,kind",
        "department=00,department",
        "limit=0,limit",
        "cursor=x,cursor",
        "cursor=KzMwMDAwMC0wMS0wMVQwMDowMDowMFofMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw,cursor",
        "colour=red,colour"
    })
    void aBadQueryParameterIsNamed(String query, String parameter) {
        get(LISTENER, "/v1/next-contacts?" + query)
                .then()
                .statusCode(422)
                .body("violations[0].parameter", equalTo(parameter));
        get(LISTENER, "/v1/cases?nextContact=soon")
                .then()
                .statusCode(422)
                .body("violations[0].parameter", equalTo("nextContact"));
    }

    @Test
    void whatIsPromisedIsDueLongBeforeTheCaseIsForgotten() {
        String caseId = openCase(leastCall());
        promise(
                        caseId,
                        nextContact()
                                .put(
                                        "dueAt",
                                        Instant.now().plus(Duration.ofDays(540)).toString()))
                .then()
                .statusCode(201);
        promise(
                        caseId,
                        nextContact()
                                .put(
                                        "dueAt",
                                        Instant.now().plus(Duration.ofDays(560)).toString()))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/dueAt"));
    }

    @Test
    void onlyThoseWhoFollowCasesPromise() {
        String caseId = openCase(leastCall());
        String id = promise(caseId, nextContact()).path("nextContactId");
        for (String token : List.of(WRITER, PRIVACY_OFFICER)) {
            for (String path : List.of(
                    "/v1/cases/" + caseId + "/next-contacts",
                    "/v1/next-contacts/" + id + "/completion",
                    "/v1/next-contacts/" + id + "/cancellation")) {
                as(token)
                        .contentType("application/json")
                        .body(nextContact().toString())
                        .post(path)
                        .then()
                        .statusCode(403);
            }
            get(token, "/v1/next-contacts").then().statusCode(403);
            get(token, "/v1/next-contacts/" + id).then().statusCode(403);
        }
        promise(UUID.randomUUID().toString(), note("")).then().statusCode(404);
        get(LISTENER, "/v1/next-contacts/no-uuid").then().statusCode(404);
        get(LISTENER, "/v1/next-contacts/" + caseId).then().statusCode(404);
        amend("/v1/next-contacts/" + UUID.randomUUID() + "/completion", note(""))
                .then()
                .statusCode(404);
        amend("/v1/next-contacts/" + id + "/completion", note(""), "\"1\"")
                .then()
                .statusCode(412);
        as(LISTENER)
                .contentType("application/json")
                .body("[]")
                .post("/v1/next-contacts/" + caseId + "/completion")
                .then()
                .statusCode(404);
        as(LISTENER)
                .contentType("application/json")
                .body("{")
                .post("/v1/next-contacts/" + id + "/completion")
                .then()
                .statusCode(400);
    }

    @Test
    void aPromiseAndItsEndRestOnTheVersionThatWasSeen() {
        String caseId = openCase(leastCall());
        String promises = "/v1/cases/" + caseId + "/next-contacts";
        amend(promises, nextContact(), "\"2\"").then().statusCode(412);
        Response promised = amend(promises, nextContact(), "\"1\"");
        promised.then().statusCode(201).header("ETag", "\"2\"");
        String path = "/v1/next-contacts/" + promised.path("nextContactId") + "/cancellation";
        postCall(leastCall().put("caseId", caseId)).then().statusCode(201);
        amend(path, reason(), "\"2\"").then().statusCode(412);
        get(LISTENER, "/v1/cases/" + caseId).then().body("nextContacts.status", contains("OPEN"));
        amend(path, reason(), "\"3\"").then().statusCode(201).header("ETag", "\"4\"");
        get(LISTENER, "/v1/cases/" + caseId).then().body("nextContacts.status", contains("CANCELLED"));
    }

    private static Response promise(String caseId, ObjectNode asked) {
        return as(LISTENER)
                .contentType("application/json")
                .body(asked.toString())
                .post("/v1/cases/" + caseId + "/next-contacts");
    }

    private static ObjectNode note(String text) {
        return new ObjectMapper().createObjectNode().put("note", text);
    }
}
