package org.vigie.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.http.app.FailingResource;
import org.vigie.http.app.ImportResource;
import org.vigie.http.app.Raw;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;

@QuarkusTest
@WithTestResource(TokenResource.class)
class NdjsonImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Its results would take some 5 GiB. */
    private static final long MOST_SENT = 32 << 20;

    @Test
    void everyLineHasItsResultInOrder() {
        var results = upload("{\"n\":1}\n{\"n\":2,\"do\":\"skip\"}\n{\"n\":3}\n");

        assertThat(results)
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"line\":1,\"status\":201,\"n\":1}",
                        "{\"line\":2,\"status\":204,\"skipped\":true}",
                        "{\"line\":3,\"status\":201,\"n\":3}");
    }

    @Test
    void aBadLineStopsNothing() {
        var results =
                upload("{\"n\":1}\n{\"n\":\n{\"n\":\"3\",\"x\":1}\n[]\n{\"n\":5,\"do\":\"unknown\"}\n{\"n\":6}\n");

        assertThat(statuses(results)).containsExactly(201, 400, 422, 422, 404, 201);
        assertThat(results.get(2).path("type").asText()).isEqualTo("urn:vigie:problem:invalid-request");
        assertThat(results.get(2).path("violations").findValuesAsText("pointer"))
                .containsExactly("/n", "/x");
        assertThat(results.get(4).path("instance").asText()).isEqualTo("/v1/imports#5");
        assertThat(results.get(4).path("title").asText()).isNotBlank();
    }

    @Test
    void failuresAreResultsAndSayWhatToDo() {
        var results = upload("{\"n\":1,\"do\":\"away\"}\n{\"n\":2,\"do\":\"fail\"}\n{\"n\":3}\n");

        assertThat(statuses(results)).containsExactly(503, 500, 201);
        assertThat(results.get(0).path("detail").asText()).contains("Send the file again");
        assertThat(results.get(0).path("retryAfter").asInt()).isEqualTo(7);
        assertThat(results.get(1).toString())
                .doesNotContain(FailingResource.SECRET)
                .contains("urn:uuid:");
    }

    @Test
    void blankLinesCountAndReturnsAreNoContent() {
        var results = upload("\n{\"n\":2}\r\n \t\r\n\r\n{\"n\":5}");

        assertThat(results).extracting(result -> result.path("line").asInt()).containsExactly(2, 5);
        assertThat(statuses(results)).containsExactly(201, 201);
    }

    @Test
    void anEmptyUploadHasNoResults() {
        assertThat(upload("")).isEmpty();
    }

    @Test
    void aLineOverTheLimitIsPassedOver() {
        var limit = RequestLimits.MAX_BYTES;
        var fits = "{\"n\":1,\"do\":\"" + " ".repeat(limit - 13) + "\"}";
        var padded = "{\"n\":1}" + " ".repeat(limit - 7);
        var results = upload(padded + "\n" + padded + " \n" + padded + "\r\n" + "x".repeat(5 * limit) + "\n" + fits
                + "\n{\"n\":6}\n");

        assertThat(statuses(results)).containsExactly(201, 413, 201, 413, 413, 201);
    }

    @Test
    void linesOfOneKeyKeepTheirOrderAndOthersDoNotWait() {
        var key = UUID.randomUUID().toString();
        ImportResource.MOST_AT_ONCE.set(0);
        var lines = IntStream.range(0, 20_000)
                .mapToObj(n -> "{\"n\":" + n + ",\"key\":\"" + (n % 10 == 0 ? key : key.substring(0, 8) + n) + "\"}")
                .collect(Collectors.joining("\n"));

        assertThat(statuses(upload(lines))).hasSize(20_000).containsOnly(201);
        assertThat(ImportResource.HANDLED.get(key))
                .containsExactlyElementsOf(
                        IntStream.range(0, 2_000).mapToObj(i -> i * 10).toList());
        assertThat(ImportResource.OVERTAKEN).isEmpty();
        assertThat(ImportResource.MOST_AT_ONCE.get()).isGreaterThan(10);
    }

    @Test
    void theStatusComesBeforeTheFirstLineAndResultsBeforeTheEnd() {
        try (var raw = begin("Transfer-Encoding: chunked")) {
            assertThat(raw.until("\r\n\r\n")).startsWith("HTTP/1.1 200 ").contains("application/x-ndjson");
            raw.chunk("{\"n\":1}\n{\"n\"");
            assertThat(raw.until("}\n")).contains("{\"line\":1,\"status\":201,\"n\":1}");
            raw.chunk(":2}");
            raw.send("0\r\n\r\n");
            assertThat(raw.until("0\r\n\r\n")).contains("{\"line\":2,\"status\":201,\"n\":2}");
        }
    }

    @Test
    void aClientMayUploadEverythingBeforeItReads() throws IOException {
        int count = 100_000;
        var padding = " ".repeat(200);
        try (var raw = begin("Connection: close\r\nTransfer-Encoding: chunked")) {
            for (int n = 0; n < count; n += 100) {
                raw.chunk(IntStream.range(n, n + 100)
                        .mapToObj(i -> "{\"n\":" + i + "}" + padding + "\n")
                        .collect(Collectors.joining()));
            }
            raw.send("0\r\n\r\n");
            var answer = new BufferedReader(new InputStreamReader(raw.answer(), StandardCharsets.UTF_8));
            int results = 0;
            for (var line = answer.readLine(); line != null; line = answer.readLine()) {
                if (line.startsWith("{")) {
                    results++;
                }
            }
            // chunk borders cut a few lines in two
            assertThat(results).isBetween(count - count / 50, count);
        }
        var length = IntStream.range(0, count)
                .mapToLong(n -> ("{\"n\":" + n + "}\n").length())
                .sum();
        try (var raw = begin("Connection: close\r\nContent-Length: " + length)) {
            for (int n = 0; n < count; n++) {
                raw.send("{\"n\":" + n + "}\n");
            }
            var text = raw.everything().replaceAll("\r\n[0-9a-f]+\r\n", "");
            assertThat(text).contains("{\"line\":" + count + ",\"status\":201,\"n\":" + (count - 1) + "}");
        }
    }

    @Test
    void anUploadThatIsCutOffKeepsItsWholeLinesOnly() {
        var key = UUID.randomUUID().toString();
        try (var raw = begin("Transfer-Encoding: chunked")) {
            raw.chunk("{\"n\":1,\"key\":\"" + key + "\"}\n{\"n\":2,\"key\":\"" + key + "\"}\n");
            raw.chunk("{\"n\":3,\"key\":\"" + key + "\"}");
        }
        await(() -> ImportResource.HANDLED.containsKey(key)
                && ImportResource.HANDLED.get(key).size() == 2);
        // were the third line to come, it would come before the end of another import of the same key
        upload("{\"n\":4,\"key\":\"" + key + "\"}\n");
        assertThat(ImportResource.HANDLED.get(key)).containsExactly(1, 2, 4);
    }

    @Test
    void importsThatAreCutOffLeaveRoomForOthers() {
        for (int i = 0; i < 30; i++) {
            try (var raw = begin("Transfer-Encoding: chunked")) {
                raw.until("\r\n\r\n");
                raw.chunk("{\"n\":1}\n{");
            }
        }
        await(() -> upload("{\"n\":1}\n").size() == 1);
    }

    @Test
    void tooManyAtOnceAreToldToWait() {
        var open = new ArrayList<Raw>();
        try {
            var refused = IntStream.range(0, 12)
                    .mapToObj(_ -> {
                        var raw = begin("Transfer-Encoding: chunked");
                        open.add(raw);
                        return raw.until("\r\n\r\n");
                    })
                    .filter(head -> head.startsWith("HTTP/1.1 429 "))
                    .toList();
            assertThat(refused).hasSizeGreaterThanOrEqualTo(4).allMatch(head -> head.contains("Retry-After: 10"));
        } finally {
            open.forEach(Raw::close);
        }
        await(() -> upload("{\"n\":1}\n").size() == 1);
    }

    @Test
    void onlyNdjsonIsTakenAndOnlyFromWhoMay() {
        var line = "{\"n\":1}\n".getBytes(StandardCharsets.UTF_8);
        given().header("Authorization", "Bearer " + Tokens.of("listener"))
                .contentType("application/json")
                .body(line)
                .post("/v1/imports")
                .then()
                .statusCode(415);
        given().contentType("text/plain").body(line).post("/v1/imports").then().statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.of("analyst"))
                .contentType("text/plain")
                .body(line)
                .post("/v1/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void oneClientLeavesRoomForOthers() {
        var open = new ArrayList<Raw>();
        try {
            for (int i = 0; i < 5; i++) {
                open.add(begin("one", "Transfer-Encoding: chunked"));
            }
            var heads = open.stream().map(raw -> raw.until("\r\n\r\n")).toList();
            assertThat(heads)
                    .filteredOn(head -> head.startsWith("HTTP/1.1 200 "))
                    .hasSize(4);
            assertThat(heads)
                    .filteredOn(head -> head.startsWith("HTTP/1.1 429 "))
                    .singleElement()
                    .asString()
                    .contains("Retry-After: 10");
            var other = begin("another", "Transfer-Encoding: chunked");
            open.add(other);
            assertThat(other.until("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
        } finally {
            open.forEach(Raw::close);
        }
    }

    @Test
    void whoNeverReadsIsStoppedAndCallsGoOn() {
        await(() -> begins("one") && begins("another"));
        var flooders = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> flood(i % 2 == 0 ? "one" : "another"),
                        task -> Thread.ofVirtual().start(task)))
                .toList();
        do {
            given().header("Authorization", "Bearer " + Tokens.of("listener"))
                    .contentType("application/json")
                    .body("{}")
                    .post("/v1/things")
                    .then()
                    .statusCode(422);
        } while (!flooders.stream().allMatch(CompletableFuture::isDone));
        assertThat(flooders).allSatisfy(sent -> assertThat(sent.join()).isBetween(1L << 16, MOST_SENT - 1));
        await(() -> upload("{\"n\":1}\n").size() == 1);
    }

    /** Sends bad lines, each with a result a hundred times as long, and reads nothing; how much it could send until it was cut off. */
    private static long flood(String client) {
        long sent = 0;
        var lines = "x\n".repeat(1 << 15);
        try (var raw = begin(client, "Transfer-Encoding: chunked")) {
            while (sent < MOST_SENT) {
                raw.chunk(lines);
                sent += lines.length();
            }
        } catch (UncheckedIOException cutOff) {
            return sent;
        }
        return sent;
    }

    private static boolean begins(String client) {
        try (var raw = begin(client, "Content-Length: 0")) {
            return raw.until("\r\n\r\n").startsWith("HTTP/1.1 200 ");
        }
    }

    private static List<JsonNode> upload(String lines) {
        try (var raw = begin("Connection: close\r\nContent-Length: " + lines.getBytes(StandardCharsets.UTF_8).length)) {
            raw.send(lines.getBytes(StandardCharsets.UTF_8));
            return results(raw);
        }
    }

    private static List<JsonNode> results(Raw raw) {
        var answer = raw.everything();
        if (!answer.startsWith("HTTP/1.1 200 ")) {
            return List.of();
        }
        return unchunked(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                .lines()
                .map(NdjsonImportTest::read)
                .toList();
    }

    private static String unchunked(String body) {
        var text = new StringBuilder();
        int at = 0;
        while (at < body.length()) {
            int end = body.indexOf("\r\n", at);
            int size = Integer.parseInt(body.substring(at, end), 16);
            text.append(body, end + 2, end + 2 + size);
            at = end + 2 + size + 2;
        }
        return text.toString();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(line, noJson);
        }
    }

    private static List<Integer> statuses(List<JsonNode> results) {
        return results.stream().map(result -> result.path("status").asInt()).toList();
    }

    private static Raw begin(String headers) {
        return begin("importer", headers);
    }

    private static Raw begin(String client, String headers) {
        return new Raw()
                .send(
                        "POST /v1/imports HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nAuthorization: Bearer "
                                + Tokens.ofClient(client, "listener") + "\r\n" + headers + "\r\n\r\n");
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
