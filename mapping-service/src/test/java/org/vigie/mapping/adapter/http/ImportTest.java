package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.http.Roles;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ImportTest {

    @Test
    void aSessionMayNameThePartnerOfTheLineBefore() {
        UUID partner = UUID.randomUUID();
        List<JsonNode> results = Api.imports(partnerLine(partner, "A") + workLine("W-" + partner, partner));
        assertThat(results).extracting(result -> result.path("status").asInt()).containsExactly(201, 201);
        assertThat(results.getFirst().path("partnerId").asText()).isEqualTo(partner.toString());
        assertThat(results.get(1).path("line").asInt()).isEqualTo(2);
        assertThat(results.get(1).path("workSessionId").asText()).isNotEmpty();
    }

    @Test
    void intakesKindsAreSkipped() {
        List<JsonNode> results = Api.imports("""
                {"kind":"call","case":"2023-S0072","body":{"externalReference":"2023-S0072-1"}}
                {"kind":"action","case":"2023-S0072","body":{}}
                """);
        assertThat(results)
                .containsExactly(
                        Api.json("{\"line\":1,\"status\":204,\"skipped\":true}"),
                        Api.json("{\"line\":2,\"status\":204,\"skipped\":true}"));
    }

    @Test
    void aBadLineStopsNothing() {
        UUID partner = UUID.randomUUID();
        List<JsonNode> results = Api.imports(partnerLine(partner, "A")
                + "not JSON\n"
                + "{\"kind\":\"party\",\"body\":{}}\n"
                + "{\"body\":{}}\n"
                + "[]\n"
                + "{\"kind\":\"partner\",\"body\":{\"partnerId\":\"" + partner + "\",\"nmae\":\"B\"}}\n"
                + workLine("W-" + partner, UUID.randomUUID())
                + "{\"kind\":\"partner\",\"body\":{\"name\":\"" + "a".repeat(1 << 20) + "\"}}\n"
                + workLine("X-" + partner, partner));
        assertThat(results)
                .extracting(result -> result.path("status").asInt())
                .containsExactly(201, 400, 422, 422, 422, 422, 422, 413, 201);
        assertThat(results.get(2).path("violations").findValuesAsText("pointer"))
                .containsExactly("/kind");
        assertThat(results.get(5).path("violations").findValuesAsText("pointer"))
                .contains("/body/nmae", "/body/name");
        assertThat(results.get(6).path("violations").findValuesAsText("pointer"))
                .containsExactly("/body/partnerIds/0");
    }

    @Test
    void sendingTheFileAgainChangesNothing() {
        UUID partner = UUID.randomUUID();
        String file = partnerLine(partner, "A") + workLine("W-" + partner, partner) + awarenessLine("A-" + partner);
        List<JsonNode> first = Api.imports(file);
        Api.put("/v1/partners/" + partner, Api.partner("Corrected", "NATIONAL"));
        List<JsonNode> again = Api.imports(file);
        assertThat(first).extracting(result -> result.path("status").asInt()).containsOnly(201);
        assertThat(again).extracting(result -> result.path("status").asInt()).containsOnly(200);
        assertThat(again)
                .extracting(result -> result.path("workSessionId"))
                .isEqualTo(first.stream()
                        .map(result -> result.path("workSessionId"))
                        .toList());
        assertThat(Api.get("/v1/partners/" + partner).body().path("name").asText())
                .isEqualTo("Corrected");
    }

    @Test
    void byImportOrByPostIsTheSame() {
        String reference = "A-" + UUID.randomUUID();
        Api.imports(awarenessLine(reference));
        Answer same = Api.post(
                "/v1/awareness-sessions",
                Api.json(awarenessLine(reference)).path("body").toString());
        assertThat(same.status()).as(same.toString()).isEqualTo(200);
        List<JsonNode> other = Api.imports(awarenessLine(reference).replace("180", "200"));
        assertThat(other.getFirst().path("status").asInt()).isEqualTo(422);
        assertThat(other.getFirst().path("type").asText()).endsWith("idempotency-mismatch");
    }

    @Test
    void aFileThatIsCutOffGivesWhatItHad() {
        UUID partner = UUID.randomUUID();
        String whole = partnerLine(partner, "A");
        List<JsonNode> results = Api.imports(whole + whole.substring(0, whole.length() / 2));
        assertThat(results).extracting(result -> result.path("status").asInt()).containsExactly(201, 400);
        assertThat(Api.get("/v1/partners/" + partner).status()).isEqualTo(200);
    }

    @Test
    void aConnectionThatBreaksLeavesWhatHadArrived() throws Exception {
        UUID partner = UUID.randomUUID();
        byte[] line = partnerLine(partner, "A").getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = """
                    POST /v1/imports HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/x-ndjson\r
                    Transfer-Encoding: chunked\r
                    \r
                    %x\r
                    """.formatted(Tokens.of(Roles.CARTOGRAPHER), line.length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(line);
            socket.getOutputStream().flush();
            await().untilAsserted(() ->
                    assertThat(Api.get("/v1/partners/" + partner).status()).isEqualTo(200));
        }
        assertThat(Api.imports(partnerLine(partner, "A"))
                        .getFirst()
                        .path("status")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void aDryRunWritesNothingAndGivesTheStatusesThatTheFileThenGets() {
        UUID stored = Api.givenPartner("Stored", "59");
        UUID partner = UUID.randomUUID();
        UUID stranger = UUID.randomUUID();
        String session = workLine("W-" + partner, partner);
        Api.imports(awarenessLine("A-" + partner));
        String file = partnerLine(partner, "A")
                + partnerLine(partner, "A")
                + partnerLine(partner, "B")
                + partnerLine(stored, "Stored anew")
                + session
                + session
                + session.replace("Cartographie", "Autre")
                + workLine("X-" + partner, stored)
                + workLine("Y-" + partner, stranger)
                + awarenessLine("A-" + partner)
                + awarenessLine("A-" + partner).replace("180", "200")
                + "{\"kind\":\"call\",\"body\":{}}\n"
                + workLine("Z-" + partner, stored)
                        .replace("\"heldOn\"", "\"workSessionId\":\"" + stored + "\",\"heldOn\"")
                + "not JSON\n";

        List<JsonNode> dry = Api.imports("?dryRun=true", file);

        assertThat(dry).allMatch(result -> result.path("dryRun").asBoolean());
        assertThat(dry.getFirst()).isEqualTo(Api.json("{\"line\":1,\"status\":201,\"dryRun\":true}"));
        assertThat(dry)
                .extracting(result -> result.path("status").asInt())
                .containsExactly(201, 200, 200, 200, 201, 200, 422, 201, 422, 200, 422, 204, 409, 400);
        assertThat(Api.get("/v1/partners/" + partner).status()).isEqualTo(404);
        assertThat(Api.get("/v1/partners/" + stored).body().path("name").asText())
                .isEqualTo("Stored");
        assertThat(Api.imports(file))
                .extracting(result -> result.path("status").asInt())
                .isEqualTo(dry.stream()
                        .map(result -> result.path("status").asInt())
                        .toList());
    }

    @Test
    void errorsAloneAreFollowedByASummaryFromWhereTheClientGoesOn() {
        UUID partner = UUID.randomUUID();
        String file = partnerLine(UUID.randomUUID(), "Passed over") + partnerLine(partner, "A") + "[]\n";

        List<JsonNode> results = Api.imports("?results=errors&from=2", file);

        assertThat(results).hasSize(2);
        assertThat(results.getFirst().path("line").asInt()).isEqualTo(3);
        assertThat(results.getLast())
                .isEqualTo(Api.json(
                        "{\"summary\":{\"lines\":2,\"created\":1,\"repeated\":0,\"skipped\":0,\"refused\":1}}"));
    }

    @Test
    void aBadParameterIsNamedAndNothingIsTaken() {
        UUID partner = UUID.randomUUID();
        for (String bad : new String[] {"results=bad", "dryRun=1", "dryrun=true", "from=0", "from=x"}) {
            Answer answer = Api.importing("?" + bad, partnerLine(partner, "A"));
            assertThat(answer.status()).as(bad).isEqualTo(422);
            assertThat(answer.body().path("violations").findValuesAsText("parameter"))
                    .containsExactly(bad.substring(0, bad.indexOf('=')));
        }
        assertThat(Api.get("/v1/partners/" + partner).status()).isEqualTo(404);
    }

    private static String partnerLine(UUID id, String name) {
        return "{\"kind\":\"partner\",\"body\":{\"partnerId\":\"%s\",\"name\":\"%s\",\"kind\":\"ASSOCIATION\",\"departments\":[],\"scope\":\"NATIONAL\"}}\n"
                .formatted(id, name);
    }

    private static String workLine(String reference, UUID partner) {
        return "{\"kind\":\"workSession\",\"body\":{\"externalReference\":\"%s\",\"heldOn\":\"2023-04-14\",\"topic\":\"Cartographie\",\"partnerIds\":[\"%s\"]}}\n"
                .formatted(reference, partner);
    }

    private static String awarenessLine(String reference) {
        return "{\"kind\":\"awarenessSession\",\"body\":{\"externalReference\":\"%s\",\"heldOn\":\"2023-04-23\",\"title\":\"T\",\"professionals\":180,\"department\":\"23\"}}\n"
                .formatted(reference);
    }
}
