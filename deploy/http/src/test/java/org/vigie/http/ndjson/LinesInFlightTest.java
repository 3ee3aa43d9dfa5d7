package org.vigie.http.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.http.Problems;

class LinesInFlightTest {
    private final Map<Long, CompletableFuture<LineResult>> handled = new LinkedHashMap<>();
    private final LinesInFlight lines = new LinesInFlight(new Remembering(), () -> {});

    @Test
    void resultsLeaveInTheOrderOfTheLinesWhateverIsFinishedFirst() {
        add(1, "a");
        add(2, "b");
        add(3, "c");
        finish(3);
        finish(2);
        assertThat(polled()).isEmpty();
        finish(1);
        assertThat(polled()).containsExactly(1L, 2L, 3L);
        assertThat(lines.isEmpty()).isTrue();
    }

    @Test
    void aLineWaitsForTheOnesOfItsKeyAndForNoOther() {
        add(1, "a");
        add(2, "a");
        add(3, "b");
        add(4, "a");
        assertThat(handled).containsOnlyKeys(1L, 3L);
        finish(1);
        assertThat(handled).containsOnlyKeys(1L, 3L, 2L);
        finish(2);
        finish(4);
        finish(3);
        assertThat(polled()).containsExactly(1L, 2L, 3L, 4L);
        add(5, "a");
        assertThat(handled).containsKey(5L);
    }

    @Test
    void aFailureFreesTheLinesThatWaitForIt() {
        add(1, "a");
        add(2, "a");
        Objects.requireNonNull(handled.get(1L)).completeExceptionally(new IllegalStateException());
        lines.settle();
        assertThat(handled).containsKey(2L);
        add(3, "key fails");
        add(4, "handling fails");
        add(5, "handling fails");
        lines.refuse(6, 10, Problems.tooLarge());
        finish(2);
        assertThat(polled()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void aLongChainOfLinesThatAreFinishedAtOnceOverflowsNothing() {
        add(1, "a");
        for (long number = 2; number <= 4_000; number++) {
            add(number, "a");
            handled.put(number, CompletableFuture.completedFuture(LineResult.of(201)));
        }
        finish(1);
        assertThat(polled()).hasSize(4_000);
    }

    @Test
    void theirNumberAndTheirBytesAreBounded() {
        long number = 0;
        while (!lines.isFull()) {
            add(++number, null);
        }
        assertThat(number).isEqualTo(1_024);
        finish(1);
        assertThat(lines.isFull()).isTrue();
        polled();
        assertThat(lines.isFull()).isFalse();
        lines.refuse(++number, 4 << 20, Problems.tooLarge());
        assertThat(lines.isFull()).isTrue();
    }

    private void add(long number, @Nullable String key) {
        lines.add(
                number, 10, key == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(key));
        lines.settle();
    }

    private void finish(long number) {
        Objects.requireNonNull(handled.get(number)).complete(LineResult.of(201));
        lines.settle();
    }

    private List<Long> polled() {
        var numbers = new ArrayList<Long>();
        for (var line = lines.poll(); line != null; line = lines.poll()) {
            numbers.add(line.number);
        }
        return numbers;
    }

    private final class Remembering implements LineHandler {
        @Override
        public @Nullable String key(JsonNode line) {
            if (line.asText().equals("key fails")) {
                throw Problems.badRequest("no key");
            }
            return line.isNull() ? null : line.textValue();
        }

        @Override
        public CompletionStage<LineResult> handle(long number, JsonNode line) {
            if (line.asText().equals("handling fails")) {
                throw new StackOverflowError();
            }
            return handled.computeIfAbsent(number, _ -> new CompletableFuture<>());
        }
    }
}
