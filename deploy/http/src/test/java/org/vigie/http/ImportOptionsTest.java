package org.vigie.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.http.app.ImportResource;
import org.vigie.http.app.Raw;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;

/** What the query of an import changes. */
@QuarkusTest
@WithTestResource(TokenResource.class)
class ImportOptionsTest {
    private static final String MIXED = """
            {"n":1}
            {"n":2,"do":"repeat"}
            {"n":
            {"n":4,"do":"skip"}

            {"n":6,"do":"unknown"}
            {"n":7}
            """;

    @Test
    void errorsAloneAreFollowedByASummary() {
        var results = lines("?results=errors", MIXED);

        assertThat(results).hasSize(3);
        assertThat(results.get(0)).startsWith("{\"line\":3,\"status\":400,\"type\":");
        assertThat(results.get(1)).startsWith("{\"line\":6,\"status\":404,\"type\":");
        assertThat(results.get(2))
                .isEqualTo("{\"summary\":{\"lines\":6,\"created\":2,\"repeated\":1,\"skipped\":1,\"refused\":2}}");
    }

    @Test
    void allResultsAreTheDefaultAndHaveNoSummary() {
        var results = lines("", MIXED);

        assertThat(results).hasSize(6).noneMatch(line -> line.contains("summary"));
        assertThat(lines("?results=all&dryRun=false&from=1", MIXED)).isEqualTo(results);
        assertThat(lines("?results=&dryRun=&from", MIXED)).isEqualTo(results);
    }

    @Test
    void aFileWithoutLinesHasASummaryToo() {
        assertThat(lines("?results=errors", "\n"))
                .containsExactly(
                        "{\"summary\":{\"lines\":0,\"created\":0,\"repeated\":0,\"skipped\":0,\"refused\":0}}");
    }

    @Test
    void everyResultOfADryRunSaysSo() {
        assertThat(lines("?dryRun=true", MIXED)).hasSize(6).allMatch(line -> line.contains(",\"dryRun\":true"));
        assertThat(lines("?dryRun=true&results=errors", MIXED).getLast()).endsWith("},\"dryRun\":true}");
    }

    @Test
    void linesBeforeTheFirstAreCountedAndNotHandled() {
        var key = UUID.randomUUID().toString();
        var file = "no JSON\n" + "x".repeat(2 * RequestLimits.MAX_BYTES) + "\n"
                + IntStream.rangeClosed(3, 10)
                        .mapToObj(n -> "{\"n\":" + n + ",\"key\":\"" + key + "\"}\n")
                        .collect(Collectors.joining());

        assertThat(lines("?from=8", file))
                .containsExactly(
                        "{\"line\":8,\"status\":201,\"n\":8}",
                        "{\"line\":9,\"status\":201,\"n\":9}",
                        "{\"line\":10,\"status\":201,\"n\":10}");
        assertThat(ImportResource.HANDLED.get(key)).containsExactly(8, 9, 10);
        assertThat(lines("?from=2", file).getFirst()).startsWith("{\"line\":2,\"status\":413,");
        assertThat(lines("?from=10&results=errors", file))
                .containsExactly(
                        "{\"summary\":{\"lines\":1,\"created\":1,\"repeated\":0,\"skipped\":0,\"refused\":0}}");
        assertThat(lines("?from=2147483647", file)).isEmpty();
    }

    @Test
    void whoWasCutOffGoesOnAfterTheLastResultItRead() {
        var key = UUID.randomUUID().toString();
        var file = IntStream.rangeClosed(1, 50)
                .mapToObj(n -> "{\"n\":" + n + ",\"key\":\"" + key + "\"}\n")
                .toList();
        try (var raw = begin()) {
            raw.chunk(file.get(0) + file.get(1) + "{\"n\":3,");
            raw.until("{\"line\":2,\"status\":201,\"n\":2}\n");
        }
        assertThat(ImportResource.HANDLED.get(key)).containsExactly(1, 2);

        assertThat(lines("?from=3", String.join("", file)))
                .hasSize(48)
                .last()
                .asString()
                .startsWith("{\"line\":50,");
        assertThat(ImportResource.HANDLED.get(key))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void aRunThatIsOnlyToldOfErrorsStaysQuietAndFlat() {
        var file = IntStream.rangeClosed(1, 100_000)
                .mapToObj(n -> n % 50_000 == 0 ? "[]" : "{\"n\":" + n + "}")
                .collect(Collectors.joining("\n"));

        assertThat(lines("?results=errors", file))
                .hasSize(3)
                .last()
                .asString()
                .contains("\"lines\":100000,\"created\":99998,")
                .contains("\"refused\":2}");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            results=ERRORS,           results
            results=none,             results
            results=%00,              results
            results=all&results=all,  results
            dryRun=TRUE,              dryRun
            dryRun=1,                 dryRun
            dryRun=yes,               dryRun
            dryRun=true&dryRun=false, dryRun
            dryrun=true,              dryrun
            dry_run=true,             dry_run
            from=0,                   from
            from=-1,                  from
            from=01,                  from
            from=1.0,                 from
            from=1e3,                 from
            from=%2B1,                from
            from=%D9%A1,              from
            from=2147483648,          from
            from=99999999999999999999, from
            from=1&from=2,            from
            from=last,                from
            """)
    void aBadParameterIsNamedAndNothingIsHandled(String query, String parameter) {
        var key = UUID.randomUUID().toString();

        post("?" + query, "{\"n\":1,\"key\":\"" + key + "\"}\n")
                .then()
                .statusCode(422)
                .body("violations[0].parameter", equalTo(parameter));

        assertThat(ImportResource.HANDLED).doesNotContainKey(key);
    }

    private static List<String> lines(String query, String file) {
        var answer = post(query, file);
        answer.then().statusCode(200);
        return answer.asString().lines().toList();
    }

    private static Response post(String query, String file) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + Tokens.of("listener"))
                .contentType("application/x-ndjson; charset=UTF-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports" + query);
    }

    private static Raw begin() {
        return new Raw()
                .send(
                        "POST /v1/imports HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nAuthorization: Bearer "
                                + Tokens.of("listener") + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    }
}
