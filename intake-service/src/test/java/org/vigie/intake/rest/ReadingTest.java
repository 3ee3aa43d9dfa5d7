package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.minor;
import static org.vigie.intake.rest.Rest.COORDINATOR;
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
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ReadingTest {

    @Test
    void aCaseIsReadAtOnceAndWithoutAnythingPersonal() {
        UUID minorId = UUID.randomUUID();
        ObjectNode later = fullCall(minorId).put("occurredAt", "2023-05-01T10:00:00+02:00");
        minor(later).put("age", 15).put("department", "62").put("knownToChildProtection", "UNKNOWN");
        minor(later).remove("commune");
        String caseId = openCase(later);
        String callId = postCall(fullCall(minorId).put("caseId", caseId)).path("callId");
        postAction(caseId, fullAction(minorId)).then().statusCode(201);
        Response file = get(LISTENER, "/v1/cases/" + caseId);
        file.then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("version", equalTo(3))
                .body("status", equalTo("OPEN"))
                .body("openedAt", equalTo("2023-04-04T07:58:00Z"))
                .body("minors", hasSize(1))
                .body("minors[0].age", equalTo(14))
                .body("minors[0].department", equalTo("62"))
                .body("minors[0].knownToChildProtection", equalTo("YES"))
                .body("calls[0].callId", equalTo(callId))
                .body("actions[0].department", equalTo("59"));
        assertThat(file.asString()).doesNotContain("Inès", "59350", "Récit", "Évaluation", "ref-");
    }

    @ParameterizedTest
    @CsvSource({"/v1/cases/", "/v1/calls/", "/v1/actions/"})
    void whatIsNotThereIs404(String path) {
        get(LISTENER, path + UUID.randomUUID()).then().statusCode(404).contentType("application/problem+json");
        get(LISTENER, path + "no-uuid").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aSystemReadsItsOwnPostsAndNoOthers() {
        ObjectNode call = fullCall(UUID.randomUUID());
        Response posted = postCall(call);
        String callId = posted.path("callId");
        String reference = call.get("externalReference").textValue();
        String stranger = Tokens.ofClient("another-system", "call-writer");
        get(WRITER, "/v1/calls/" + callId).then().statusCode(200).body("caseId", equalTo(posted.path("caseId")));
        get(stranger, "/v1/calls/" + callId).then().statusCode(404);
        get(COORDINATOR, "/v1/calls/" + callId).then().statusCode(200);
        get(WRITER, "/v1/calls?externalReference=" + reference)
                .then()
                .statusCode(200)
                .body("items.callId", contains(callId))
                .body("items.externalReference", contains(reference))
                .body("next", equalTo(null));
        get(stranger, "/v1/calls?externalReference=" + reference).then().body("items", empty());
        get(WRITER, "/v1/calls?externalReference=")
                .then()
                .statusCode(422)
                .body("violations[0].parameter", equalTo("externalReference"));
    }

    @Test
    void actionsAreReadBackAsCallsAre() {
        ObjectNode action = leastAction();
        String actionId = postAction(openCase(leastCall()), action).path("actionId");
        get(WRITER, "/v1/actions/" + actionId).then().statusCode(200).body("type", equalTo("DIRECT_ADVICE"));
        get(
                        WRITER,
                        "/v1/actions?externalReference="
                                + action.get("externalReference").textValue())
                .then()
                .body("items.actionId", contains(actionId));
        get(LISTENER, "/v1/calls/" + actionId).then().statusCode(404);
    }

    @Test
    void casesAreFoundByWhatIsKnown() {
        UUID minorId = UUID.randomUUID();
        ObjectNode call = fullCall(minorId).put("occurredAt", "2019-10-27T02:30:00+01:00");
        minor(call).put("department", "976").remove("commune");
        String caseId = openCase(call);
        postAction(caseId, fullAction(minorId).put("department", "976").putNull("commune"))
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> get(
                                LISTENER,
                                "/v1/cases?department=976&from=2019-10-27&to=2019-10-27"
                                        + "&concern=RUNNING_AWAY&action=INFORMATION_PREOCCUPANTE")
                        .then()
                        .statusCode(200)
                        .body("items.caseId", hasItem(caseId)));
        get(LISTENER, "/v1/cases?department=976&to=2019-10-26").then().body("items.caseId", empty());
        get(LISTENER, "/v1/cases?department=976&concern=HEALTH&from=2019-10-27&to=2019-10-27")
                .then()
                .body("items", empty());
    }

    @Test
    void pagesLoseAndRepeatNothingWhileCasesArrive() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.addFirst(openCase(leastCall().put("occurredAt", "2018-06-01T12:00:00Z")));
        }
        String list = "/v1/cases?from=2018-06-01&to=2018-06-01&limit=2";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(LISTENER, "/v1/cases?from=2018-06-01&to=2018-06-01")
                                .<List<String>>path("items.caseId")
                                .size()
                        == 5);
        List<String> read = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = get(LISTENER, list + "&cursor=" + next);
            page.then().statusCode(200);
            read.addAll(page.<List<String>>path("items.caseId"));
            next = page.path("next");
            openCase(leastCall().put("occurredAt", "2018-06-01T13:00:00Z"));
        }
        assertThat(read).isEqualTo(opened);
    }

    @ParameterizedTest
    @CsvSource({
        "department=99,department",
        "from=2023-13-01,from",
        "to=yesterday,to",
        "concern=GAMBLING,concern",
        "action=HUG,action",
        "limit=0,limit",
        "limit=501,limit",
        "cursor=x,cursor",
        "colour=red,colour",
        "from=2024-01-02&to=2024-01-01,to"
    })
    void aBadQueryParameterIsNamed(String query, String parameter) {
        get(LISTENER, "/v1/cases?" + query).then().statusCode(422).body("violations[0].parameter", equalTo(parameter));
    }

    @Test
    void onlyJsonIsAnswered() {
        as(LISTENER).accept("text/csv").get("/v1/cases").then().statusCode(406);
        as(LISTENER).delete("/v1/cases").then().statusCode(405);
    }

    @Test
    void anEmptyQueryParameterIsAbsent() {
        get(LISTENER, "/v1/cases?department=&from=&limit=&cursor=").then().statusCode(200);
    }

    @Test
    void theVocabularySpeaksFrench() {
        get(WRITER, "/v1/vocabulary")
                .then()
                .statusCode(200)
                .body("channels.find { it.code == 'PHONE' }.label", equalTo("Téléphone"));
    }
}
