package org.vigie.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.eventlog.conformance.Samples.answer;
import static org.vigie.eventlog.conformance.Samples.append;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;

/** Sixteen writers and four readers at once, on two instances of the log: nothing is lost, reordered or seen out of turn. */
public interface RacingWritersConformance {
    int WRITERS = 16;
    int READERS = 4;
    int APPENDS = 150;
    int STREAMS = 5;

    /** The log of this test, empty at first. */
    EventLog log();

    /** Another instance on the same log. */
    EventLog otherInstance();

    @Test
    default void racingWritersLoseAndReorderNothing() throws Exception {
        CyclicBarrier start = new CyclicBarrier(WRITERS + READERS);
        int total = WRITERS * APPENDS;
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<List<String>>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(writing(start, writer)))
                    .toList();
            List<Future<List<StoredEvent>>> readers = IntStream.range(0, READERS)
                    .mapToObj(reader -> threads.submit(tailing(start, reader, total)))
                    .toList();

            List<String> acknowledged = new ArrayList<>();
            for (Future<List<String>> writer : writers) {
                acknowledged.addAll(writer.get(Samples.PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
            for (Future<List<StoredEvent>> reader : readers) {
                check(acknowledged, reader.get(Samples.PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
        }
    }

    /** Appends to streams that all writers share, at the version it last heard of, until each of its events is in. */
    private Callable<List<String>> writing(CyclicBarrier start, int writer) {
        EventLog log = writer % 2 == 0 ? log() : otherInstance();
        return () -> {
            List<String> acknowledged = new ArrayList<>();
            long[] versions = new long[STREAMS];
            start.await();
            for (int i = 0; i < APPENDS; i++) {
                int stream = (writer + i) % STREAMS;
                String name = "w" + writer + "-" + i;
                boolean stored = false;
                while (!stored) {
                    switch (answer(log, append("shared" + stream, versions[stream], name))) {
                        case AppendResult.Appended appended -> {
                            versions[stream] = appended.version();
                            stored = true;
                        }
                        case AppendResult.Conflict(long actual) -> versions[stream] = actual;
                        case AppendResult.Repeated(StoredEvent first) ->
                            throw new AssertionError("stored twice: " + first);
                    }
                }
                acknowledged.add(name);
            }
            return acknowledged;
        };
    }

    /** Follows the log by remembering one position. */
    private Callable<List<StoredEvent>> tailing(CyclicBarrier start, int reader, int total) {
        EventLog log = reader % 2 == 0 ? log() : otherInstance();
        return () -> {
            List<StoredEvent> seen = new ArrayList<>();
            start.await();
            while (seen.size() < total) {
                long position = seen.isEmpty() ? 0 : seen.getLast().position();
                int limit = 40 + reader;
                seen.addAll(reader < 2 ? log.readAfter(position, limit) : log.follow(position, limit));
            }
            return seen;
        };
    }

    private static void check(List<String> acknowledged, List<StoredEvent> seen) {
        assertThat(seen)
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, acknowledged.size()).boxed().toList());
        assertThat(seen)
                .extracting(StoredEvent::eventId)
                .containsExactlyInAnyOrderElementsOf(acknowledged.stream()
                        .map(name -> Samples.event(name).eventId())
                        .toList());
        Map<UUID, List<StoredEvent>> streams = seen.stream().collect(Collectors.groupingBy(StoredEvent::streamId));
        streams.values()
                .forEach(events -> assertThat(events)
                        .extracting(StoredEvent::streamVersion)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, events.size()).boxed().toList()));
    }
}
