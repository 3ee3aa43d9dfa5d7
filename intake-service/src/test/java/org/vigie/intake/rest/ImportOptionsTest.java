package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Requests.line;
import static org.vigie.intake.rest.Requests.reference;
import static org.vigie.intake.rest.Rest.WRITER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** What an import's query changes; the lines themselves are {@link ImportTest}'s. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ImportOptionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STATUS = Pattern.compile("\\{\"line\":\\d+,\"status\":(\\d+),.*");

    @Inject
    EventLog log;

    @Test
    void errorsAloneAreFollowedByASummary() {
        String known = line("call", reference(), leastCall());
        results("", known);

        List<String> results = results(
                "?results=errors",
                line("call", reference(), leastCall()),
                known,
                "{\"kind\":\"partner\",\"body\":{}}",
                line("action", reference(), leastAction()));

        assertThat(results).hasSize(2);
        assertThat(results.getFirst()).startsWith("{\"line\":4,\"status\":404,");
        assertThat(results.getLast())
                .isEqualTo("{\"summary\":{\"lines\":4,\"created\":1,\"repeated\":1,\"skipped\":1,\"refused\":1}}");
    }

    @Test
    void aDryRunRecordsNothingAndGivesTheStatusesThatTheFileThenGets() {
        String[] file = everyKindOfLine();
        long before = log.head().position();

        List<String> dry = results("?dryRun=true", file);

        assertThat(log.head().position()).isEqualTo(before);
        assertThat(dry).allMatch(result -> result.contains(",\"dryRun\":true"));
        List<Integer> statuses = statuses(dry);
        assertThat(statuses)
                .containsExactly(
                        201, 201, 201, 422, 422, 200, 422, 422, 404, 404, 201, 201, 200, 422, 409, 404, 204, 400, 413,
                        422, 201);
        assertThat(results("?dryRun=true&results=errors", file).getLast())
                .isEqualTo("{\"summary\":{\"lines\":21,\"created\":6,\"repeated\":2,\"skipped\":1,\"refused\":12}"
                        + ",\"dryRun\":true}");
        assertThat(statuses(results("", file))).isEqualTo(statuses);
    }

    private static String[] everyKindOfLine() {
        String opened = reference();
        UUID minor = UUID.randomUUID();
        String call = line("call", opened, fullCall(minor));
        String action = line("action", opened, leastAction());
        ObjectNode mismatch = parse(action);
        ((ObjectNode) mismatch.get("body")).put("summary", "Autre");
        ObjectNode incomplete = leastAction().put("type", "INFORMATION_PREOCCUPANTE");

        ObjectNode stored = fullCall(UUID.randomUUID());
        String storedCase = reference();
        results("", line("call", storedCase, stored));
        ObjectNode changed = stored.deepCopy().put("channel", "EMAIL");

        String erased = reference();
        String erasedCase = parse(results("", line("call", erased, leastCall())).getFirst())
                .path("caseId")
                .textValue();
        Rest.as(Rest.PRIVACY_OFFICER)
                .delete("/v1/cases/" + erasedCase + "/identity")
                .then()
                .statusCode(200);
        ObjectNode elsewhere = JSON.createObjectNode().put("kind", "call");
        elsewhere.set("body", leastCall().put("caseId", UUID.randomUUID().toString()));
        ObjectNode unnamed = JSON.createObjectNode().put("kind", "call");
        unnamed.set("body", leastCall());
        return new String[] {
            call,
            line("action", opened, fullAction(minor)),
            action,
            line("action", opened, fullAction(UUID.randomUUID())),
            line("action", opened, incomplete),
            action,
            mismatch.toString(),
            line("action", opened, leastAction().put("type", "HUG")),
            line("action", reference(), leastAction()),
            line("action", reference(), leastAction().put("type", "HUG")),
            line("action", storedCase, leastAction()),
            line("call", storedCase, fullCall(UUID.randomUUID())),
            line("call", storedCase, stored),
            line("call", storedCase, changed),
            line("action", erased, leastAction()),
            elsewhere.toString(),
            "{\"kind\":\"workSession\",\"body\":{}}",
            "{not JSON",
            line("call", reference(), leastCall().put("narrative", "x".repeat(1 << 20))),
            line("call", reference(), leastCall().put("channel", "PIGEON")),
            unnamed.toString()
        };
    }

    @Test
    void aDryRunKnowsACaseHoweverFarUpItWasOpened() {
        int cases = 8_000;
        String file = reference();
        long before = log.head().position();
        List<String> lines = new ArrayList<>(2 * cases);
        for (int i = 0; i < cases; i++) {
            lines.add(line("call", file + i, fullCall(new UUID(0, i))));
        }
        for (int i = 0; i < cases; i++) {
            lines.add(line("action", file + i, fullAction(new UUID(0, i))));
        }
        lines.add(line("action", file + cases, leastAction()));

        List<String> results = results("?dryRun=true&results=errors", lines.toArray(String[]::new));

        assertThat(results).hasSize(2);
        assertThat(results.getFirst()).startsWith("{\"line\":16001,\"status\":404,\"dryRun\":true,");
        assertThat(results.getLast()).contains("\"created\":16000,").contains("\"refused\":1}");
        assertThat(log.head().position()).isEqualTo(before);
    }

    @Test
    void linesBeforeTheFirstAreNotTaken() {
        String opened = reference();
        String[] file = {
            line("call", opened, leastCall()), line("action", opened, leastAction()), line("call", opened, leastCall())
        };

        assertThat(results("?from=2&dryRun=true", file).getFirst()).startsWith("{\"line\":2,\"status\":404,");
        List<String> last = results("?from=3", file);
        assertThat(last).hasSize(1);
        assertThat(last.getFirst()).startsWith("{\"line\":3,\"status\":201,").contains("\"version\":1");
        assertThat(statuses(results("", file))).containsExactly(201, 201, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "results=some",
                "results=%00",
                "dryRun=maybe",
                "dryrun=true",
                "from=0",
                "from=1.5",
                "from=99999999999999999999",
                "from=1&from=1"
            })
    void aBadParameterIsNamedAndNothingIsRecorded(String query) {
        long before = log.head().position();

        Rest.as(WRITER)
                .urlEncodingEnabled(false)
                .contentType("application/x-ndjson; charset=UTF-8")
                .body(line("call", reference(), leastCall()).getBytes(UTF_8))
                .post("/v1/imports?" + query)
                .then()
                .statusCode(422)
                .body("violations[0].parameter", equalTo(query.substring(0, query.indexOf('='))));

        assertThat(log.head().position()).isEqualTo(before);
    }

    private static List<Integer> statuses(List<String> results) {
        return results.stream()
                .map(result -> {
                    var matcher = STATUS.matcher(result);
                    assertThat(matcher.matches()).as(result).isTrue();
                    return Integer.valueOf(matcher.group(1));
                })
                .toList();
    }

    private static List<String> results(String query, String... lines) {
        var answer = Rest.importing(WRITER, query, String.join("\n", lines) + "\n");
        answer.then().statusCode(200);
        return answer.asString().lines().toList();
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
