package org.vigie.intake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.ApiFuzz;
import org.vigie.http.testing.Canary;
import org.vigie.http.testing.FuzzRun;
import org.vigie.http.testing.Telemetry;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** Every operation of the description, bent in many ways; see {@link FuzzRun}. Operators see nothing of what was sent. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(MappingStub.class)
@WithTestResource(Telemetry.class)
@TestProfile(ApiFuzzTest.Alone.class)
class ApiFuzzTest {
    /** A service of its own, since what it leaves behind is in nobody else's way there. */
    public static final class Alone implements QuarkusTestProfile {}

    private static final FuzzRun RUN = FuzzRun.of(10_000, 1, 2, 3, 4);

    private static final String[] ROLES = {
        "call-writer", "listener", "coordinator", "privacy-officer", "service", "operator"
    };

    private final List<String> cases = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private final List<String> contacts = new ArrayList<>();

    @Test
    void nothingBreaksIt() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(Rest.as(Rest.WRITER).get("/q/openapi?format=json").asString());
        for (int number = 0; number < 100; number++) {
            openCase(document);
        }
        ApiFuzz fuzz = new ApiFuzz(
                        URI.create("http://localhost:" + RestAssured.port),
                        document,
                        Map.of(
                                "caseId", cases,
                                "intoCaseId", cases,
                                "otherCaseId", cases,
                                "sameMinors", List.of(),
                                "callId", calls,
                                "actionId", actions,
                                "nextContactId", contacts,
                                "minorId", List.of(minorId(document)),
                                "dueAt", List.of(tomorrow()),
                                "runId", List.of(retentionRun())),
                        ROLES)
                .withPeers();
        try (Telemetry.Seen seen = Telemetry.watch()) {
            RUN.with(fuzz);
            Canary.atEveryDoor(RestAssured.port, ROLES);
            seen.holdsNothingOf(Canary.WORDS, "/v1/cases/{caseId}/identity", "/situations/{caseId}");
        }
    }

    /** One that the examples are about, with an action of each of three kinds and a next contact. */
    private void openCase(JsonNode document) {
        Response call = Rest.postCall(example(document, "/v1/calls"));
        String caseId = call.path("caseId");
        cases.add(caseId);
        calls.add(call.path("callId"));
        actions.add(Rest.postAction(caseId, example(document, "/v1/cases/{caseId}/actions"))
                .path("actionId"));
        ObjectNode promise =
                example(document, "/v1/cases/{caseId}/next-contacts").put("dueAt", tomorrow());
        contacts.add(
                Rest.amend("/v1/cases/" + caseId + "/next-contacts", promise).path("nextContactId"));
        actions.add(Rest.postAction(caseId, Requests.leastAction()).path("actionId"));
        actions.add(Rest.postAction(caseId, Requests.leastAction().put("type", "ASE_LIAISON"))
                .path("actionId"));
    }

    private static String minorId(JsonNode document) {
        return Requests.minor(example(document, "/v1/calls")).get("minorId").textValue();
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString();
    }

    private static String retentionRun() {
        return Rest.as(Rest.PRIVACY_OFFICER)
                .post("/v1/retention-runs?dryRun=true")
                .path("runId");
    }

    private static ObjectNode example(JsonNode document, String path) {
        ObjectNode body = document.path("paths")
                .path(path)
                .at("/post/requestBody/content/application~1json/example")
                .deepCopy();
        body.remove("caseReference");
        return body.put("externalReference", Requests.reference());
    }
}
