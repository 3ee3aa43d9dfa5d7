package org.vigie.eventlog.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.command.Instruction.Load;
import org.vigie.eventlog.command.Notebook.Event;
import org.vigie.eventlog.command.Notebook.Full;
import org.vigie.eventlog.command.Notebook.Notes;
import org.vigie.eventlog.command.Notebook.Write;
import org.vigie.eventlog.command.Rehearsed.Accepted;
import org.vigie.eventlog.command.Rehearsed.Refused;
import org.vigie.eventlog.command.Rehearsed.Repeated;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.PostgresSubjectKeys;
import org.vigie.eventlog.postgres.TestDatabase;

class RehearsalTest {
    private static final UUID STREAM = EventIds.of("notebook");
    private static final UUID OTHER = EventIds.of("other notebook");

    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventLog log = PostgresEventLog.open(
            database.service(), AppendSettings.defaults(), InstantSource.system(), new SimpleMeterRegistry());
    private final PostgresSubjectKeys keys =
            new PostgresSubjectKeys(database.service(), new LocalMasterKey(new byte[32]));
    private final CommandHandler<Write, Notes, Event, Full> handler =
            new CommandHandler<>("notebook", log, Notebook.CODEC, new Notebook(), keys);
    private final Rehearsal<Write, Notes, Event, Full> rehearsal =
            new Rehearsal<>(log, Notebook.CODEC, new Notebook(), keys);

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void itGoesOnFromWhatItAcceptedAndWritesNothing() {
        assertThat(rehearse(STREAM, "1", "first")).isEqualTo(new Accepted<>(true, 2));
        assertThat(rehearse(STREAM, "2", "second")).isEqualTo(new Accepted<>(false, 3));
        assertThat(rehearse(STREAM, "3", "first")).as("nothing to do").isEqualTo(new Accepted<>(false, 3));
        rehearse(STREAM, "4", "third");
        rehearse(STREAM, "5", "fourth");
        assertThat(rehearse(STREAM, "6", "fifth")).isEqualTo(new Refused<>(new Full(4), 5));

        assertThat(rehearsal.hasWritten(STREAM)).isTrue();
        assertThat(rehearsal.hasWritten(OTHER)).isFalse();
        assertThat(log.head().position()).isZero();
        assertThat(keys.find(STREAM)).isEmpty();
    }

    @Test
    void itGoesOnFromWhatIsInTheLog() {
        carryOut(STREAM, "1", "first");
        carryOut(STREAM, "2", "second");

        assertThat(rehearse(STREAM, "3", "first")).as("read with the key").isEqualTo(new Accepted<>(false, 3));
        assertThat(rehearsal.hasWritten(STREAM)).as("nothing had to be done").isFalse();
        assertThat(rehearse(STREAM, "4", "third")).isEqualTo(new Accepted<>(false, 4));
        rehearse(STREAM, "5", "fourth");
        assertThat(rehearse(STREAM, "6", "fifth")).isEqualTo(new Refused<>(new Full(4), 5));
        assertThat(log.head().position()).isEqualTo(3);
    }

    @Test
    void aRepeatIsToldWhereverTheFirstIs() {
        carryOut(STREAM, "1", "first");
        rehearse(STREAM, "2", "second");

        for (String reference : List.of("1", "2")) {
            String note = reference.equals("1") ? "first" : "second";
            int version = reference.equals("1") ? 1 : 3;
            assertThat(rehearse(STREAM, reference, note)).isEqualTo(new Repeated<>(STREAM, version, true));
            assertThat(rehearse(STREAM, reference, "other")).isEqualTo(new Repeated<>(STREAM, version, false));
            assertThat(rehearse(OTHER, reference, note)).isEqualTo(new Repeated<>(STREAM, version, false));
        }
        assertThat(rehearsal.hasWritten(OTHER)).isFalse();
    }

    @Test
    void whatRestsOnAForgottenStreamIsPresumedToBeAccepted() {
        for (String reference : List.of("1", "2", "3", "4")) {
            rehearse(STREAM, reference, reference);
        }
        assertThat(rehearse(STREAM, "5", "5")).isInstanceOf(Refused.class);

        // hundreds of kilobytes each: they push out what came before
        String large = "x".repeat(700_000);
        IntStream.range(0, 10).forEach(i -> rehearse(EventIds.of("large", "" + i), "large-" + i, large));

        assertThat(rehearsal.hasWritten(STREAM)).isTrue();
        for (String reference : List.of("6", "7", "8", "9", "10")) {
            // the stream is known again in part, so that its fullness proves nothing
            assertThat(rehearse(STREAM, reference, reference)).isInstanceOf(Accepted.class);
        }
        assertThat(rehearse(STREAM, "1", "other"))
                .as("ids are kept longer")
                .isEqualTo(new Repeated<>(STREAM, 1, false));
    }

    @Test
    void aStreamWeighsWhatItsEventsSayHoweverShortTheRequestWas() {
        for (String reference : List.of("1", "2", "3", "4")) {
            rehearse(STREAM, reference, reference);
        }
        String large = "x".repeat(700_000);
        IntStream.range(0, 10)
                .mapToObj(i -> write(EventIds.of("large", "" + i), "large-" + i, large))
                .forEach(said -> join(rehearsal.handle(sayingLittle(said))));
        assertThat(rehearse(STREAM, "5", "5")).as("it was pushed out").isInstanceOf(Accepted.class);
    }

    @Test
    void aThousandLinesLeaveConnectionsForOthers() {
        AtomicInteger reading = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        EventLog counting = new ForwardingLog(log) {
            @Override
            public Optional<StoredEvent> find(UUID eventId) {
                most.accumulateAndGet(reading.incrementAndGet(), Math::max);
                try {
                    return super.find(eventId);
                } finally {
                    reading.decrementAndGet();
                }
            }
        };
        Rehearsal<Write, Notes, Event, Full> busy = new Rehearsal<>(counting, Notebook.CODEC, new Notebook(), keys);
        List<CompletionStage<Rehearsed<Full>>> lines = IntStream.range(0, 1_000)
                .mapToObj(i -> busy.handle(write(EventIds.of("line", "" + i), "line-" + i, "note")))
                .toList();
        assertThat(lines).extracting(RehearsalTest::join).allMatch(Accepted.class::isInstance);
        assertThat(most.get()).isBetween(1, Rehearsal.READERS);
    }

    private Rehearsed<Full> rehearse(UUID stream, String reference, String note) {
        return join(rehearsal.handle(write(stream, reference, note)));
    }

    private void carryOut(UUID stream, String reference, String note) {
        join(handler.handle(write(stream, reference, note)));
    }

    private static Instruction<Write> write(UUID stream, String reference, String note) {
        UUID id = EventIds.of("test", reference);
        return new Instruction<>(
                stream,
                new Write("title", Personal.of(note)),
                id,
                Instant.EPOCH,
                id,
                null,
                "test",
                new RequestContent("title".getBytes(UTF_8), note.getBytes(UTF_8)),
                null,
                Load.READ_FIRST);
    }

    private static Instruction<Write> sayingLittle(Instruction<Write> said) {
        return new Instruction<>(
                said.streamId(),
                said.command(),
                said.eventId(),
                said.occurredAt(),
                said.correlationId(),
                said.causationId(),
                said.actor(),
                new RequestContent(new byte[1], new byte[0]),
                said.expectedVersion(),
                said.load());
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
