package org.vigie.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vigie.http.app.FailingResource;
import org.vigie.http.app.Raw;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;

@QuarkusTest
@WithTestResource(TokenResource.class)
class SpanPrivacyTest {
    private static final String CANARY = "canary7f3a";
    private static final int ASKED = 11;

    /** The last one that a share of traces would take. */
    private static final String NOT_TAKEN = ("7" + "f".repeat(15)).repeat(2);

    private static final String TAKEN = "1".repeat(32);

    @Inject
    Vertx vertx;

    /** Keeps spans as an exporter sees them. */
    @Singleton
    static class Ended implements SpanProcessor {
        static final Queue<String> SPANS = new ConcurrentLinkedQueue<>();

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            SPANS.add(span.toSpanData().toString());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    @Test
    void aSpanHoldsTheRouteAndNothingThatWasSent() {
        Ended.SPANS.clear();
        given().header("traceparent", parent(NOT_TAKEN, "01")).get("/v1/things/1");
        for (String path : new String[] {
            "/v1/things/" + CANARY,
            "/v1/things?kind=" + CANARY,
            "/nowhere/" + CANARY,
            "/v1/things/" + CANARY + "?q=" + CANARY
        }) {
            given().header("Authorization", "Bearer " + Tokens.of("listener"))
                    .header("User-Agent", CANARY)
                    .header("X-Forwarded-For", CANARY)
                    .header("Vigie-Reason", CANARY)
                    .get(path);
        }
        given().header("Authorization", "Bearer " + Tokens.of("listener"))
                .contentType("application/json")
                .body("{\"name\":\"" + CANARY + "\"}")
                .header("tracestate", "vigie=" + CANARY)
                .header("traceparent", parent(TAKEN, "00"))
                .header("baggage", "name=" + CANARY)
                .put("/v1/things/" + CANARY);
        given().get("/v1/failing/unexpected");
        given().get("/v1/failing/database");
        sendByHand();
        askAnother();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (count(SpanPrivacy.TAKEN_OUT) < ASKED
                || count("/v1/things/{id}") == 0
                || count("kind=CLIENT") == 0
                || count(TAKEN) == 0) {
            assertThat(System.nanoTime()).as("waited too long for spans").isLessThan(end);
            Thread.onSpinWait();
        }
        assertThat(Ended.SPANS)
                .as("whether a request is traced is decided here, not by the flag that it bears")
                .noneMatch(span -> span.contains(NOT_TAKEN))
                .noneMatch(span -> span.contains(CANARY))
                .noneMatch(span -> span.contains(FailingResource.SECRET));
    }

    private static long count(String text) {
        return Ended.SPANS.stream().filter(span -> span.contains(text)).count();
    }

    private static String parent(String trace, String flags) {
        return "00-" + trace + "-0000000000000001-" + flags;
    }

    /** What no client library lets through: a host and a method of somebody's making. */
    private static void sendByHand() {
        for (String line :
                new String[] {CANARY + " / HTTP/1.1\r\nHost: x", "GET / HTTP/1.1\r\nHost: " + CANARY + ".example"}) {
            try (var raw = new Raw()) {
                raw.send(line + "\r\nConnection: close\r\n\r\n").everything();
            }
        }
    }

    /** As a service asks another: by the client that is traced. */
    private void askAnother() {
        vertx.createHttpClient()
                .request(HttpMethod.GET, RestAssured.port, "localhost", "/v1/things/" + CANARY + "?q=" + CANARY)
                .compose(HttpClientRequest::send)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
