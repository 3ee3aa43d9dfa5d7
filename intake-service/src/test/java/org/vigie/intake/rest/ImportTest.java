package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.line;
import static org.vigie.intake.rest.Rest.WRITER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EventLog log;

    @Test
    void callsAndActionsOfACaseAreTakenInOrder() {
        String reference = Requests.reference();
        UUID minorId = UUID.randomUUID();
        List<JsonNode> results = results(
                line("call", reference, fullCall(minorId)),
                line("action", reference, leastAction()),
                line("call", reference, leastCall()));
        assertThat(results).extracting(result -> result.path("line").intValue()).containsExactly(1, 2, 3);
        assertThat(results).extracting(ImportTest::status).containsOnly(201);
        assertThat(results)
                .extracting(result -> result.path("version").intValue())
                .containsExactly(1, 2, 3);
        assertThat(results.stream()
                        .map(result -> result.path("caseId").textValue())
                        .distinct())
                .hasSize(1);
        assertThat(results.getFirst().path("minorIds").path(0).textValue()).isEqualTo(minorId.toString());
    }

    @Test
    void aReferenceThatShowsNothingIsNone() {
        JsonNode result = results(line("call", Requests.reference(), leastCall().put("externalReference", "\u00a0")))
                .getFirst();
        assertThat(ImportTest.status(result)).isEqualTo(422);
        assertThat(result.path("violations").findValuesAsText("pointer")).containsExactly("/body/externalReference");
    }

    @Test
    void aCaseNamedInTheCallsBodyIsTheSameCase() {
        String reference = Requests.reference();
        ObjectNode opening = JSON.createObjectNode().put("kind", "call");
        opening.set("body", leastCall().put("caseReference", reference));
        String[] file = new String[21];
        Arrays.setAll(file, n -> n == 0 ? opening.toString() : line("action", reference, leastAction()));
        assertThat(results(file)).extracting(ImportTest::status).containsOnly(201);
    }

    @Test
    void sendingItAgainChangesNothing() {
        String reference = Requests.reference();
        String[] file = {line("call", reference, fullCall(UUID.randomUUID())), line("action", reference, leastAction())
        };
        List<JsonNode> first = results(file);
        long position = log.head().position();
        List<JsonNode> second = results(file);
        assertThat(second).extracting(ImportTest::status).containsOnly(200);
        assertThat(second)
                .extracting(result -> ((ObjectNode) result).without("status"))
                .isEqualTo(first.stream()
                        .map(result -> ((ObjectNode) result).without("status"))
                        .toList());
        assertThat(log.head().position()).isEqualTo(position);
    }

    @Test
    void byPostOrByImportIsTheSame() {
        String reference = Requests.reference();
        ObjectNode call = leastCall().put("caseReference", reference);
        Response posted = Rest.postCall(call);
        call.remove("caseReference");
        JsonNode imported = results(line("call", reference, call)).getFirst();
        assertThat(status(imported)).isEqualTo(200);
        assertThat(imported.path("callId").textValue()).isEqualTo(posted.path("callId"));
    }

    @Test
    void aBadLineStopsNothing() {
        String reference = Requests.reference();
        List<JsonNode> results = results(
                line("call", reference, leastCall()),
                "{not json",
                line("call", reference, leastCall().put("channel", "PIGEON")),
                line("call", reference, leastCall().put("narrative", "x".repeat(1 << 20))),
                "[]",
                line("letter", reference, leastCall()),
                line("call", reference, leastCall()));
        assertThat(results).extracting(ImportTest::status).containsExactly(201, 400, 422, 413, 422, 422, 201);
        assertThat(results.get(2).path("violations").path(0).path("pointer").textValue())
                .isEqualTo("/body/channel");
        assertThat(results.getLast().path("version").intValue()).isEqualTo(2);
    }

    @Test
    void otherServicesKindsAreSkipped() {
        List<JsonNode> results = results(
                "{\"kind\":\"partner\",\"body\":{\"partnerId\":\"x\"}}",
                "{\"kind\":\"workSession\",\"body\":{}}",
                "{\"kind\":\"awarenessSession\",\"body\":{}}");
        assertThat(results).extracting(JsonNode::toString).contains("{\"line\":1,\"status\":204,\"skipped\":true}");
        assertThat(results).extracting(ImportTest::status).containsOnly(204);
    }

    @Test
    void anActionWithoutItsCaseIsA404Line() {
        List<JsonNode> results = results(
                line("action", Requests.reference(), leastAction()),
                line("action", Requests.reference(), leastAction().put("type", "HUG")));
        assertThat(results).extracting(ImportTest::status).containsOnly(404);
    }

    @Test
    void aLineMustSayWhatItMeans() {
        ObjectNode misspelt = JSON.createObjectNode().put("kind", "call").put("caze", "x");
        misspelt.set("body", leastCall());
        List<JsonNode> results = results(
                misspelt.toString(),
                "{\"kind\":\"call\",\"case\":\"x\"}",
                "{\"kind\":\"action\",\"body\":" + leastAction() + "}",
                line("call", Requests.reference(), leastCall().put("caseReference", "y")),
                "{\"case\":\"x\"}");
        assertThat(results).extracting(ImportTest::status).containsOnly(422);
        assertThat(results.get(2).path("violations").path(0).path("pointer").textValue())
                .isEqualTo("/case");
    }

    @Test
    void aCallLineWithoutACaseOpensOne() {
        ObjectNode line = JSON.createObjectNode().put("kind", "call");
        line.set("body", leastCall());
        assertThat(results(line.toString())).extracting(ImportTest::status).containsOnly(201);
    }

    private static int status(JsonNode result) {
        return result.path("status").intValue();
    }

    private static List<JsonNode> results(String... lines) {
        Response answer = Rest.importing(WRITER, String.join("\n", lines) + "\n");
        answer.then().statusCode(200).contentType("application/x-ndjson");
        List<JsonNode> results = new ArrayList<>();
        for (String result : answer.asString().lines().toList()) {
            results.add(parse(result));
        }
        return results;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
