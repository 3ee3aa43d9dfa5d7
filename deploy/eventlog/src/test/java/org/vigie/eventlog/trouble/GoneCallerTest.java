package org.vigie.eventlog.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.vigie.eventlog.conformance.Samples.append;
import static org.vigie.eventlog.conformance.Samples.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.AppendResult.Conflict;
import org.vigie.eventlog.AppendResult.Repeated;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.HeadLock;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.TestDatabase;

/** Callers that go away, or dawdle over their answer, while the batch of their append waits or is written. A batch holds three. */
class GoneCallerTest {
    private static final int BATCH = 3;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final TestDatabase database = TestDatabase.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PostgresEventLog log = PostgresEventLog.open(
            database.service(),
            new AppendSettings(100, 1 << 20, BATCH, LONG, LONG, LONG, LONG),
            InstantSource.system(),
            meters);

    /** How a caller that has its answer's future goes away. */
    enum Way {
        CANCELS {
            @Override
            void leave(CompletableFuture<AppendResult> answer) {
                assertThat(answer.cancel(true)).isTrue();
            }
        },
        TIMES_OUT {
            @Override
            void leave(CompletableFuture<AppendResult> answer) {
                assertThat(answer.orTimeout(1, TimeUnit.MILLISECONDS).handle((_, failure) -> failure))
                        .succeedsWithin(LONG)
                        .isInstanceOf(TimeoutException.class);
            }
        };

        abstract void leave(CompletableFuture<AppendResult> answer);
    }

    /** From here on the writer knows the head. */
    @BeforeEach
    void begin() {
        Stream.of(send("x", 0, "x"), send("y", 0, "y"), send("z", 0, "z"))
                .toList()
                .forEach(CompletableFuture::join);
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void inTheQueueItIsDroppedAndTheOthersAreAsIfItHadNeverBeen(Way way) throws SQLException {
        CompletableFuture<AppendResult> before;
        CompletableFuture<AppendResult> gone;
        CompletableFuture<AppendResult> follows;
        try (HeadLock _ = new HeadLock(database)) {
            fillABatch();
            before = send("a", 0, "before");
            gone = send("a", 1, "gone");
            way.leave(gone);
            follows = send("a", 2, "follows");
        }

        assertThat(before.join()).isEqualTo(new Appended(1, 7));
        assertThat(follows.join()).isEqualTo(new Conflict(1));
        assertThat(gone).isCompletedExceptionally();
        assertThat(log.find(event("gone").eventId())).isEmpty();
        assertThat(again(1, "gone")).isEqualTo(new Appended(2, 8));
    }

    @ParameterizedTest
    @EnumSource
    void inFlightItIsStoredOnceAndSaidAgainItIsARepeat(Way way) throws SQLException {
        CompletableFuture<AppendResult> before;
        CompletableFuture<AppendResult> gone;
        CompletableFuture<AppendResult> follows;
        try (HeadLock _ = new HeadLock(database)) {
            before = send("a", 0, "before");
            gone = send("a", 1, "gone");
            follows = send("a", 2, "follows");
            awaitTaken();
            way.leave(gone);
        }

        assertThat(before.join()).isEqualTo(new Appended(1, 4));
        assertThat(follows.join()).isEqualTo(new Appended(3, 6));
        assertThat(gone).isCompletedExceptionally();
        assertStoredOnce("gone");
    }

    @Test
    void aThreadThatIsInterruptedWhileItWaitsChangesNothing() throws Exception {
        CompletableFuture<AppendResult> before;
        CompletableFuture<AppendResult> follows;
        CountDownLatch interrupted = new CountDownLatch(1);
        try (HeadLock _ = new HeadLock(database)) {
            fillABatch();
            before = send("a", 0, "before");
            CompletableFuture<AppendResult> gone = send("a", 1, "gone");
            Thread caller = Thread.ofVirtual().start(() -> waitFor(gone, interrupted));
            caller.interrupt();
            assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
            follows = send("a", 2, "follows");
        }

        assertThat(before.join()).isEqualTo(new Appended(1, 7));
        assertThat(follows.join()).isEqualTo(new Appended(3, 9));
        assertStoredOnce("gone");
    }

    @Test
    void whatOneDoesWithItsAnswerHoldsUpNoOther() {
        CountDownLatch othersAnswered = new CountDownLatch(BATCH - 1);
        CompletableFuture<Boolean> dawdling =
                log.append(append("a", 0, "dawdling")).toCompletableFuture().thenApply(_ -> arrives(othersAnswered));
        var _ = send("b", 0, "appended").thenRun(othersAnswered::countDown);
        var _ = send("c", 7, "conflict").thenRun(othersAnswered::countDown);

        assertThat(dawdling).succeedsWithin(LONG).isEqualTo(true);
    }

    private CompletableFuture<AppendResult> send(String stream, long expectedVersion, String name) {
        return log.append(append(stream, expectedVersion, name)).toCompletableFuture();
    }

    /** Keeps the writer, which waits for the head, from what comes next. */
    private void fillABatch() {
        for (String name : List.of("p", "q", "r")) {
            var _ = send(name, 0, name);
        }
        awaitTaken();
    }

    private void awaitTaken() {
        await().until(() -> meters.get("eventlog.queue.depth").gauge().value() == 0);
    }

    /** Says it once more, with two others, since a batch waits until it is full. */
    private AppendResult again(long expectedVersion, String name) {
        CompletableFuture<AppendResult> answer = send("a", expectedVersion, name);
        var _ = send("other", 0, "other");
        var _ = send("another", 0, "another");
        return answer.join();
    }

    private void assertStoredOnce(String name) {
        List<StoredEvent> stored = log.readAfter(0, 100).stream()
                .filter(event -> event.eventId().equals(event(name).eventId()))
                .toList();
        assertThat(stored).hasSize(1);
        assertThat(again(1, name))
                .isInstanceOfSatisfying(
                        Repeated.class,
                        repeated -> assertThat(repeated.first().position())
                                .isEqualTo(stored.getFirst().position()));
    }

    private static void waitFor(CompletableFuture<AppendResult> answer, CountDownLatch interrupted) {
        try {
            answer.get();
        } catch (InterruptedException e) {
            interrupted.countDown();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean arrives(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
