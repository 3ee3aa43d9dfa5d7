package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.demo.Tokens;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.testing.Backends;

/** A machine whose clock runs three hours ahead of PostgreSQL's and Kafka's (Debian's {@code faketime}). */
class ClockAheadTest {
    private static final String CALL = """
            {"externalReference": "clock-test-1", "occurredAt": "2026-01-01T12:00:00+01:00", "channel": "PHONE",
             "caller": {"category": "WITNESS"}, "minors": [], "concerns": []}
            """;

    @TempDir
    Path folder;

    @Test
    void records_nothing_says_so_and_leaves_no_trace_in_the_log() throws Exception {
        Optional<Path> faketime = faketime();
        Assumptions.assumeTrue(faketime.isPresent(), "faketime is not installed");
        LoneService intake = new LoneService(folder);
        Map<String, String> settings = Map.of(
                LoneService.KEY_FILE,
                intake.keyFile(1),
                "KAFKA_BOOTSTRAP_SERVERS",
                Backends.kafka().bootstrapServers());
        intake.migrate("intake");
        Map<String, String> ahead = new HashMap<>(settings);
        ahead.put("LD_PRELOAD", faketime.orElseThrow().toString());
        ahead.put("FAKETIME", "+3h");
        ahead.put("FAKETIME_DONT_FAKE_MONOTONIC", "1"); // a JVM waits by that clock
        ChildProcess off = intake.start("intake", "ahead", ahead);
        await().atMost(Duration.ofMinutes(3)).until(() -> intake.health("live") == 200 || !off.alive());

        HttpResponse<String> refused = post(intake);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        JsonNode problem = new ObjectMapper().readTree(refused.body());
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(intake.gauge("eventlog_clock_skew_seconds")).isBetween(10_700.0, 10_900.0);
        assertThat(intake.health("ready")).isEqualTo(503);
        await().atMost(Duration.ofSeconds(30)).until(() -> intake.gauge("vigie_ready") == 0);
        assertThat(intake.output("ahead")).contains("s ahead of PostgreSQL's");
        assertThat(intake.value("SELECT count(*) FROM event")).isEqualTo("0");
        off.stop(Duration.ofSeconds(20));

        ChildProcess right = intake.start("intake", "right", settings);
        intake.awaitReady(right);
        assertThat(post(intake).statusCode()).isEqualTo(201);
        assertThat(intake.value("SELECT count(*) FROM event")).isNotEqualTo("0");
        assertThat(intake.value("SELECT max(recorded_at) <= clock_timestamp() + interval '1 minute' FROM event"))
                .isEqualTo("t");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> intake.gauge("eventlog_relay_leader") == 1
                        && intake.gauge("eventlog_relay_backlog_events") == 0);
        right.stop(Duration.ofSeconds(20));
    }

    /** Where Debian puts it, on whatever kind of machine; the one for threads takes a lock at each look and makes a JVM ten times slower. */
    private static Optional<Path> faketime() throws IOException {
        try (Stream<Path> places = Files.list(Path.of("/usr/lib"))) {
            return places.map(place -> place.resolve("faketime/libfaketime.so.1"))
                    .filter(Files::exists)
                    .findFirst();
        }
    }

    /** Once: a client that behaves sends what got a 503 again. */
    private static HttpResponse<String> post(LoneService intake) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(intake.url() + "/v1/calls"))
                .header("Authorization", "Bearer " + new Tokens(intake.signingKey()).of("call-writer"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(CALL))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
