package org.vigie.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.eventlog.conformance.Samples.answer;
import static org.vigie.eventlog.conformance.Samples.append;
import static org.vigie.eventlog.conformance.Samples.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.AppendResult.Repeated;
import org.vigie.eventlog.HashChain;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.conformance.Samples;
import org.vigie.eventlog.postgres.Faults.When;

/** A connection may break at any moment: what was acknowledged is there, and once. */
class LostConnectionTest {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 12;
    private static final int APPENDS_A_ROUND = 6;

    private final TestDatabase database = TestDatabase.create();
    private final Faults faults = new Faults(database.service());
    private final PostgresEventLog log = PostgresEventLog.open(
            faults.dataSource(), AppendSettings.defaults(), InstantSource.system(), new SimpleMeterRegistry());

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void lostInTheOneStatementItIsSettledBeforeTheAnswer(When when) {
        answer(log, append("a", 0, "one"));
        faults.plan("executeUpdate", when);

        assertThat(answer(log, append("a", 1, "two", "three"))).isEqualTo(new Appended(3, 3));
        assertThat(faults.allHappened()).isTrue();
        assertThat(log.readStream(stream("a"))).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void lostAtCommitItIsSettledBeforeTheAnswer(When when) {
        faults.plan("commit", when);

        assertThat(answer(log, append("a", 0, "one"))).isEqualTo(new Appended(1, 1));
        assertThat(faults.allHappened()).isTrue();
        assertThat(log.head().position()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void lostSeveralTimesInARowItIsSettledAllTheSame(When when) {
        answer(log, append("a", 0, "one"));
        for (String call : List.of("executeUpdate", "getConnection", "executeQuery", "commit", "commit")) {
            faults.plan(call, when);
        }

        assertThat(answer(log, append("a", 1, "two"))).isInstanceOfAny(Appended.class);
        assertThat(log.head().position()).isEqualTo(2);
    }

    @Test
    void aRepeatIsStillARepeatWhenTheConnectionIsLost() {
        answer(log, append("a", 0, "one"));
        faults.plan("executeUpdate", When.AFTER);

        assertThat(answer(log, append("a", 0, "one"))).isInstanceOf(Repeated.class);
    }

    /** Eight writers go on while every connection is cut again and again, each time they are all at work. */
    @Test
    void noAcknowledgedAppendIsLostAndNoneReportedFalsely() throws Exception {
        CyclicBarrier rounds = new CyclicBarrier(WRITERS + 1);
        Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "w" + writer;
                running.add(threads.submit(() -> {
                    for (int i = 0; i < ROUNDS * APPENDS_A_ROUND; i++) {
                        if (i % APPENDS_A_ROUND == 0) {
                            rounds.await(60, TimeUnit.SECONDS);
                        }
                        appendUntilAnswered(name, i);
                        acknowledged.add(Samples.event(name + "-" + i).eventId());
                    }
                    return null;
                }));
            }
            for (int round = 0; round < ROUNDS; round++) {
                rounds.await(60, TimeUnit.SECONDS);
                database.cutConnections();
            }
            for (Future<Void> writer : running) {
                writer.get(60, TimeUnit.SECONDS);
            }
        }
        List<StoredEvent> stored = log.readAfter(0, 10_000);
        assertThat(stored.stream().map(StoredEvent::eventId).collect(Collectors.toSet()))
                .isEqualTo(acknowledged);
        assertThat(stored).hasSize(WRITERS * ROUNDS * APPENDS_A_ROUND);
        byte[] hash = HashChain.genesis();
        for (StoredEvent event : stored) {
            assertThat(HashChain.holds(hash, event)).isTrue();
            hash = event.hash();
        }
    }

    private void appendUntilAnswered(String name, int version) {
        while (true) {
            try {
                assertThat(answer(log, append(name, version, name + "-" + version)))
                        .isInstanceOfAny(Appended.class, Repeated.class);
                return;
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(LogUnavailableException.class);
            }
        }
    }
}
