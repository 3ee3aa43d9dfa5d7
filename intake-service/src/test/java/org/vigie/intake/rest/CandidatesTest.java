package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.vigie.intake.rest.Requests.correction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.letters;
import static org.vigie.intake.rest.Requests.minor;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.SERVICE;
import static org.vigie.intake.rest.Rest.WRITER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.importing;
import static org.vigie.intake.rest.Rest.openCase;
import static org.vigie.intake.rest.Rest.postCall;
import static org.vigie.intake.rest.Rest.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.subscription.ActResult;
import org.vigie.eventlog.subscription.OperatorAct;
import org.vigie.eventlog.subscription.SubscriptionOperations;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** Cases that may be about the same children are found, and cases of somebody who is named; whoever asks is on record. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class CandidatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource database;

    @Inject
    SubscriptionOperations operations;

    private final String lastName = "Ex" + letters();

    private final String firstName = "In" + letters();

    @Test
    void aCaseOfTheSameChildIsACandidateWithReasons() {
        ObjectNode call = of("Élisabeth", lastName, "2009-02-28", "06 11 22 33 44");
        String caseId = openCase(call);
        String other = openCase(of("Lili", lastName.toUpperCase(Locale.ROOT), "2009-02-28", "+33611223344"));
        candidates(caseId)
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .body("items.caseId", contains(other))
                .body("items[0].score", greaterThanOrEqualTo(90))
                .body("items[0].reasons.code", hasItems("DIMINUTIVE", "SAME_BIRTH_DATE", "SAME_PHONE"))
                .body("items[0].reasons.label", hasItems("Même date de naissance"))
                .body("items[0].minors", hasSize(1))
                .body(
                        "items[0].minors[0].minorId",
                        equalTo(minor(call).get("minorId").textValue()))
                .body("items[0].minors[0].candidateCaseId", equalTo(other));
        candidates(other).then().body("items.caseId", contains(caseId));
    }

    @Test
    void theTwinIsFoundAmongThousandsWhoShareABirthDateAndANumber() {
        recorded(5_000, () -> of("Ab" + letters(), "Cd" + letters(), "2000-01-01", "06 00 00 00 00"));
        String caseId = openCase(of(firstName, lastName, "2000-01-01", "06 00 00 00 00"));
        String twin = openCase(of(firstName, "Autre" + letters(), "2000-01-01", "06 00 00 00 00"));
        String byNumber = openCase(of(firstName.replaceFirst("I", "A"), null, null, "06 00 00 00 00"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> candidates(caseId)
                        .then()
                        .statusCode(200)
                        .body("items.caseId", containsInAnyOrder(twin, byNumber))
                        .body("complete", equalTo(true)));
    }

    @Test
    void whereNotAllAreComparedTheAnswerSaysSoAndHasTheMostAlike() {
        recorded(600, () -> of(null, null, "1999-12-31", null));
        String caseId = openCase(of(firstName, lastName, "1999-12-31", null));
        String twin = openCase(of(firstName, lastName, "1999-12-31", null));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> candidates(caseId)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(50))
                        .body("items[0].caseId", equalTo(twin))
                        .body("complete", equalTo(false)));
    }

    private static void recorded(int count, Supplier<ObjectNode> call) {
        String lines = Stream.generate(call)
                .limit(count)
                .map(one -> Requests.line("call", Requests.reference(), one))
                .collect(Collectors.joining("\n"));
        assertThat(importing(WRITER, "?results=errors", lines).asString()).contains("\"created\":" + count);
    }

    @Test
    void whatALaterCallTellsCompletesTheEarlier() {
        String caseId = openCase(of(firstName, lastName, "2009-02-28", null));
        ObjectNode first = of(firstName, null, null, null);
        String other = openCase(first);
        candidates(caseId).then().body("items", empty());
        ObjectNode later = of(null, lastName, null, null);
        minor(later).set("minorId", minor(first).get("minorId"));
        postCall(later.put("caseId", other)).then().statusCode(201);
        candidates(caseId).then().body("items.caseId", contains(other));
    }

    @Test
    void aCorrectionTakesAwayWhatWasWrong() {
        String caseId = openCase(of(firstName, lastName, "2009-02-28", null));
        ObjectNode wrong = of(firstName, lastName, "2009-02-28", null);
        Response posted = postCall(wrong);
        candidates(caseId).then().body("items.caseId", contains(posted.<String>path("caseId")));
        ObjectNode right = correction();
        right.set(
                "minors", of(firstName, "Autre" + letters(), "2010-03-01", null).get("minors"));
        amend("/v1/calls/" + posted.path("callId") + "/corrections", right)
                .then()
                .statusCode(201);
        candidates(caseId).then().body("items", empty());
    }

    @Test
    void whatIsMergedOrDifferentIsNoQuestionAnyMore() {
        String caseId = openCase(of(firstName, lastName, "2009-02-28", null));
        String same = openCase(of(firstName, lastName, "2009-02-28", null));
        String different = openCase(of(firstName, lastName, "2009-02-28", null));
        candidates(caseId).then().body("items.caseId", hasSize(2));
        amend("/v1/cases/" + different + "/differences", named().put("otherCaseId", caseId))
                .then()
                .statusCode(201);
        candidates(caseId).then().body("items.caseId", contains(same));
        amend("/v1/cases/" + same + "/merge", named().put("intoCaseId", caseId))
                .then()
                .statusCode(201);
        candidates(caseId).then().body("items", empty());
        candidates(same).then().body("items", empty());
        String late = openCase(of(firstName, lastName, "2009-02-28", null));
        candidates(late)
                .then()
                .body("items.caseId", hasItems(caseId, different))
                .body("items", hasSize(2));
        candidates(late).then().body("items.find { it.caseId == '" + caseId + "' }.minors", hasSize(2));
    }

    @Test
    void anErasedCaseIsFoundByNobody() throws SQLException {
        String caseId = openCase(of(firstName, lastName, "2009-02-28", null));
        String erased = openCase(of(firstName, lastName, "2009-02-28", null));
        candidates(caseId).then().body("items.caseId", contains(erased));
        assertThat(marks(erased)).isPositive();
        as(PRIVACY_OFFICER).delete("/v1/cases/" + erased + "/identity").then().statusCode(200);
        candidates(caseId).then().body("items", empty());
        candidates(erased).then().statusCode(410);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> marks(erased) == 0);
    }

    @Test
    void theIndexIsFilledAnewFromTheLog() throws SQLException {
        String caseId = openCase(of(firstName, lastName, "2009-02-28", null));
        String erased = openCase(of(firstName, lastName, "2009-02-28", null));
        candidates(caseId).then().body("items.caseId", contains(erased));
        as(PRIVACY_OFFICER).delete("/v1/cases/" + erased + "/identity").then().statusCode(200);
        candidates(caseId).then().body("items", empty());
        String rows = rows(caseId);
        assertThat(operations.rebuild("duplicates", new OperatorAct.By("test", "Essai")))
                .isInstanceOf(ActResult.Done.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> operations.find("duplicates").orElseThrow().rebuild() == null);
        assertThat(rows(caseId)).isEqualTo(rows);
        assertThat(marks(erased)).isZero();
    }

    @Test
    void somebodyWhoIsNamedIsFoundExactly() {
        String caseId = openCase(of("Éva", lastName, "2009-02-28", "06 11 22 33 44"));
        String sister = openCase(of("Zoé", lastName, "2011-02-28", "06 11 22 33 44"));
        search(query().put("lastName", lastName.toUpperCase(Locale.ROOT)).put("firstName", " eva "))
                .then()
                .statusCode(200)
                .body("items.caseId", contains(caseId));
        search(query().put("lastName", lastName).put("phone", "+33 6 11 22 33 44"))
                .then()
                .body("items.caseId", hasItems(caseId, sister));
        search(query().put("lastName", lastName).put("birthDate", "2011-02-28"))
                .then()
                .body("items.caseId", contains(sister));
        search(query().put("lastName", lastName).put("firstName", "Ève")).then().body("items", empty());
        search(query().put("lastName", lastName + "x")).then().body("items", empty());
        amend("/v1/cases/" + sister + "/merge", named().put("intoCaseId", caseId))
                .then()
                .statusCode(201);
        search(query().put("lastName", lastName).put("firstName", "Zoé"))
                .then()
                .body("items[0].mergedInto", equalTo(caseId));
    }

    @Test
    void whatIsFoundComesInPages() {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            cases.add(openCase(of("Éva", lastName, null, null)));
        }
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = search("?limit=2&cursor=" + cursor, query().put("lastName", lastName));
            found.addAll(page.path("items.caseId"));
            cursor = page.path("next");
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(cases);
    }

    @Test
    void whoAskedIsOnRecordWithEachCaseThatWasShown() throws SQLException {
        String caseId = openCase(of(firstName, lastName, "2009-02-28", null));
        String other = openCase(of(firstName, lastName, "2009-02-28", null));
        String reason = "Doublon " + UUID.randomUUID();
        reading(COORDINATOR, reason, "/v1/cases/" + caseId + "/candidates")
                .then()
                .statusCode(200);
        assertThat(readings(caseId, other)).containsExactlyInAnyOrder(caseId, other);
        search(query().put("lastName", lastName).put("reason", reason));
        assertThat(readings(caseId, other)).containsExactlyInAnyOrder(caseId, other, caseId, other);
        String nobody = new UUID(0, 0).toString();
        int inVain = readings(nobody).size();
        String vain = "En vain " + UUID.randomUUID();
        search(query().put("lastName", "Nul" + letters()).put("reason", vain))
                .then()
                .body("items", empty());
        assertThat(readings(nobody)).hasSize(inVain + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u202eaéL",
                "𝕷𝖊́𝖆",
                "李",
                "محمد",
                "\\ud83d\\ude42",
                "\\uffff",
                "'; DROP TABLE minor_marks; --",
                "%",
                "---"
            })
    void oddNamesAreTakenAndFoundOrRefused(String name) {
        String call = of("@first", lastName, null, null).toString().replace("@first", name);
        String caseId =
                Rest.post("/v1/calls", call).then().statusCode(201).extract().path("caseId");
        candidates(caseId).then().statusCode(200);
        Response answer =
                searchText("{\"reason\":\"x\",\"lastName\":\"" + lastName + "\",\"firstName\":\"" + name + "\"}");
        assertThat(answer.statusCode()).isIn(200, 422);
        if (answer.statusCode() == 200) {
            answer.then().body("items.caseId", contains(caseId));
        }
    }

    @Test
    void longNamesAreFoundByTheirBeginning() {
        String caseId = openCase(of("é".repeat(10_000), lastName, null, null));
        candidates(caseId).then().statusCode(200);
        search(query().put("lastName", lastName).put("firstName", "e".repeat(10_000)))
                .then()
                .statusCode(200)
                .body("items.caseId", contains(caseId));
    }

    @Test
    void aCaseWithoutIdentitiesHasNoCandidates() {
        candidates(openCase(leastCall())).then().statusCode(200).body("items", empty());
    }

    @Test
    void badRequestsAreToldApart() {
        String path = "/v1/cases/" + openCase(of(firstName, lastName, null, null)) + "/candidates";
        get(COORDINATOR, path).then().statusCode(422).body("violations.header", contains("Vigie-Reason"));
        reading(COORDINATOR, " ", path).then().statusCode(422);
        reading(COORDINATOR, "\0", path).then().statusCode(422);
        reading(COORDINATOR, "x", path + "?nom=y").then().statusCode(422);
        get(COORDINATOR, "/v1/cases/" + UUID.randomUUID() + "/candidates")
                .then()
                .statusCode(404);
        reading(COORDINATOR, "x", "/v1/cases/no-uuid/candidates").then().statusCode(404);
        for (String token : List.of(LISTENER, WRITER, PRIVACY_OFFICER, SERVICE)) {
            reading(token, "x", path).then().statusCode(403);
            as(token)
                    .contentType(ContentType.JSON)
                    .body(query().put("lastName", lastName).toString())
                    .post("/v1/identity-searches")
                    .then()
                    .statusCode(403);
        }
        search(query()).then().statusCode(422);
        search(query().put("lastName", "  ")).then().statusCode(422);
        search(query().put("lastName", lastName).put("phone", "rappeler"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/phone"));
        search(query().put("lastName", lastName).put("birthDate", "2009-02-30"))
                .then()
                .statusCode(422);
        search(query().put("lastName", 1)).then().statusCode(422);
        search(query().put("lastName", "a\0")).then().statusCode(422);
        search(query().put("lastName", lastName).put("address", "x")).then().statusCode(422);
        ObjectNode unreasoned = JSON.createObjectNode().put("lastName", lastName);
        search(unreasoned).then().statusCode(422).body("violations.pointer", contains("/reason"));
        search("?cursor=x", query().put("lastName", lastName)).then().statusCode(422);
        for (String body : List.of("", "[", "{\"lastName\":\"\\ud800\"}")) {
            searchText(body).then().statusCode(400);
        }
    }

    private static ObjectNode of(
            @Nullable String firstName, @Nullable String lastName, @Nullable String birthDate, @Nullable String phone) {
        ObjectNode call = fullCall(UUID.randomUUID());
        ObjectNode identity = minor(call).putObject("identity");
        identity.put("firstName", firstName)
                .put("lastName", lastName)
                .put("birthDate", birthDate)
                .put("phone", phone);
        return call;
    }

    private static ObjectNode named() {
        return JSON.createObjectNode().put("externalReference", Requests.reference());
    }

    private static ObjectNode query() {
        return JSON.createObjectNode().put("reason", "Rappel de la mère");
    }

    private static Response candidates(String caseId) {
        return reading(COORDINATOR, "Doublon", "/v1/cases/" + caseId + "/candidates");
    }

    private static Response search(ObjectNode query) {
        return search("", query);
    }

    private static Response search(String parameters, ObjectNode query) {
        return amend("/v1/identity-searches" + parameters, query);
    }

    private static Response searchText(String body) {
        return as(COORDINATOR).contentType(ContentType.JSON).body(body).post("/v1/identity-searches");
    }

    private String rows(String caseId) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT string_agg(m::text, ' ') FROM minor_marks m WHERE case_id = ?")) {
            query.setObject(1, UUID.fromString(caseId));
            var row = query.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    private long marks(String caseId) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT count(*) FROM minor_marks WHERE case_id = ?")) {
            query.setObject(1, UUID.fromString(caseId));
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    /** The case of each reading that is on record; why is under the key of the case. */
    private List<String> readings(String... caseIds) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT case_id FROM identity_reading WHERE case_id = ANY (?::uuid[])")) {
            query.setArray(1, connection.createArrayOf("text", caseIds));
            var row = query.executeQuery();
            List<String> cases = new ArrayList<>();
            while (row.next()) {
                cases.add(row.getString(1));
            }
            return cases;
        }
    }
}
