package org.vigie.eventlog.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.eventlog.conformance.Samples.answer;
import static org.vigie.eventlog.conformance.Samples.append;
import static org.vigie.eventlog.conformance.Samples.event;
import static org.vigie.eventlog.conformance.Samples.stream;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.AppendResult.Conflict;
import org.vigie.eventlog.AppendResult.Repeated;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.HashChain;
import org.vigie.eventlog.LogHead;
import org.vigie.eventlog.StoredEvent;

/** The contract of {@link EventLog}; a test class of an implementation implements this and gives an empty log. */
public interface EventLogConformance {

    /** The log of this test, empty at first. */
    EventLog log();

    @Test
    default void anEmptyLogEndsAtZero() {
        assertThat(log().head().position()).isZero();
        assertThat(log().readAfter(0, 10)).isEmpty();
        assertThat(log().readStream(stream("none"))).isEmpty();
        assertThat(log().find(event("none").eventId())).isEmpty();
        assertThat(log().actorOf(event("none").eventId())).isEmpty();
        assertThat(log().openerOf(stream("none"))).isEmpty();
    }

    @Test
    default void whatIsAppendedIsReadBackAsItWas() {
        Instant before = Instant.now().minusSeconds(1);

        assertThat(answer(log(), append("a", 0, "one", "two"))).isEqualTo(new Appended(2, 2));

        List<StoredEvent> events = log().readStream(stream("a"));
        assertThat(events).extracting(StoredEvent::streamVersion).containsExactly(1L, 2L);
        StoredEvent first = events.getFirst();
        assertThat(first)
                .usingRecursiveComparison()
                .isEqualTo(log().find(event("one").eventId()).orElseThrow());
        assertThat(first.recordedAt()).isAfter(before);
        assertThat(first)
                .usingRecursiveComparison()
                .comparingOnlyFields(
                        "eventId",
                        "type",
                        "schemaVersion",
                        "occurredAt",
                        "correlationId",
                        "causationId",
                        "actor",
                        "fingerprint",
                        "data")
                .isEqualTo(event("one"));
    }

    @Test
    default void whoAppendedAnEventAndWhoBeganAStreamIsKnown() {
        answer(log(), append("a", 0, "one"));
        answer(log(), append("a", 1, "two"));

        assertThat(log().actorOf(event("two").eventId())).contains("client of two");
        assertThat(log().openerOf(stream("a"))).contains("client of one");
    }

    @Test
    default void positionsAreDenseAcrossStreamsAndReadInOrder() {
        for (int i = 0; i < 7; i++) {
            answer(log(), append("s" + i % 3, i / 3, "e" + i));
        }

        assertThat(log().readAfter(0, 100))
                .extracting(StoredEvent::position)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(log().readAfter(2, 3)).extracting(StoredEvent::position).containsExactly(3L, 4L, 5L);
        assertThat(log().readAfter(7, 3)).isEmpty();
        assertThat(log().head().position()).isEqualTo(7);
    }

    @Test
    default void whoFollowsGetsEachEventAsItIsReadBack() {
        answer(log(), append("a", 0, "one", "two"));
        answer(log(), append("b", 0, "three"));

        assertThat(log().follow(0, 100))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(log().readAfter(0, 100));
        assertThat(log().follow(1, 1)).extracting(StoredEvent::position).containsExactly(2L);
        assertThat(log().follow(3, 100)).isEmpty();
    }

    @Test
    default void aStaleVersionIsAConflictThatTellsTheActualOne() {
        answer(log(), append("a", 0, "one", "two"));

        assertThat(answer(log(), append("a", 1, "late"))).isEqualTo(new Conflict(2));
        assertThat(answer(log(), append("a", 0, "later"))).isEqualTo(new Conflict(2));
        assertThat(log().head().position()).isEqualTo(2);
    }

    @Test
    default void aVersionAheadOfTheStreamIsAConflictToo() {
        answer(log(), append("a", 0, "one"));

        assertThat(answer(log(), append("a", 2, "early"))).isEqualTo(new Conflict(1));
        assertThat(answer(log(), append("b", 1, "earlier"))).isEqualTo(new Conflict(0));
        assertThat(log().head().position()).isEqualTo(1);
    }

    @Test
    default void aRepeatIsAnsweredWithTheFirstWhateverItsVersionOrStream() {
        answer(log(), append("a", 0, "one", "two"));
        StoredEvent first = log().readStream(stream("a")).getFirst();

        for (AppendResult again : List.of(
                answer(log(), append("a", 0, "one", "two")),
                answer(log(), append("a", 2, "one", "two")),
                answer(log(), append("b", 0, "one", "two")))) {
            assertThat(again).isInstanceOf(Repeated.class);
            assertThat(((Repeated) again).first()).usingRecursiveComparison().isEqualTo(first);
        }
        assertThat(log().head().position()).isEqualTo(2);
    }

    @Test
    default void eventsOfOneStreamSentTogetherComeOutInOrder() {
        List<CompletionStage<AppendResult>> answers = IntStream.range(0, 200)
                .mapToObj(i -> log().append(append("a", i, "e" + i)))
                .toList();

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).toCompletableFuture().join()).isEqualTo(new Appended(i + 1, i + 1));
        }
        assertThat(log().readStream(stream("a")))
                .extracting(StoredEvent::eventId)
                .containsExactlyElementsOf(IntStream.range(0, 200)
                        .mapToObj(i -> event("e" + i).eventId())
                        .toList());
    }

    @Test
    default void theSameSentManyTimesAtOnceIsStoredOnce() {
        List<AppendResult> answers =
                IntStream.range(0, 100).mapToObj(_ -> log().append(append("a", 0, "one"))).toList().stream()
                        .map(stage -> stage.toCompletableFuture().join())
                        .toList();

        assertThat(answers).filteredOn(Appended.class::isInstance).containsExactly(new Appended(1, 1));
        assertThat(answers).filteredOn(Repeated.class::isInstance).hasSize(99);
        assertThat(log().head().position()).isEqualTo(1);
    }

    @Test
    default void rivalsForOneVersionSentTogetherHaveOneWinner() {
        List<AppendResult> answers =
                IntStream.range(0, 100).mapToObj(i -> log().append(append("a", 0, "rival" + i))).toList().stream()
                        .map(stage -> stage.toCompletableFuture().join())
                        .toList();

        assertThat(answers).filteredOn(Appended.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.equals(new Conflict(1))).hasSize(99);
    }

    @Test
    default void theHashChainCoversEveryEvent() {
        for (int i = 0; i < 20; i++) {
            answer(log(), append("s" + i % 3, i / 3 * 2L, "e" + i, "f" + i));
        }

        byte[] hash = HashChain.genesis();
        for (StoredEvent stored : log().readAfter(0, 100)) {
            assertThat(HashChain.holds(hash, stored))
                    .as("event %d", stored.position())
                    .isTrue();
            hash = stored.hash();
        }
    }

    @Test
    default void recordedAtNeverGoesBack() {
        for (int i = 0; i < 50; i++) {
            answer(log(), append("s" + i, 0, "e" + i));
        }

        assertThat(log().readAfter(0, 100)).extracting(StoredEvent::recordedAt).isSorted();
    }

    @Test
    default void listenersHearOfEachPosition() throws InterruptedException {
        LinkedBlockingQueue<Long> heard = new LinkedBlockingQueue<>();
        log().onAppended(_ -> {
            throw new IllegalStateException("a listener that fails disturbs nobody");
        });
        log().onAppended(heard::add);

        answer(log(), append("a", 0, "one", "two"));

        assertThat(heard.poll(Samples.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    default void theEpochStays() {
        LogHead before = log().head();
        answer(log(), append("a", 0, "one"));

        assertThat(log().head()).isEqualTo(new LogHead(before.epoch(), 1));
    }
}
