package org.vigie.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;

@QuarkusTest
@WithTestResource(TokenResource.class)
class SpanPrivacyTest {
    private static final String CANARY = "canary7f3a";

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
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (Ended.SPANS.stream()
                        .filter(span -> span.contains(SpanPrivacy.TAKEN_OUT))
                        .count()
                < 4) {
            assertThat(System.nanoTime()).as("waited too long for spans").isLessThan(end);
            Thread.onSpinWait();
        }
        assertThat(Ended.SPANS)
                .anyMatch(span -> span.contains("/v1/things/{id}"))
                .noneMatch(span -> span.contains(CANARY));
    }
}
