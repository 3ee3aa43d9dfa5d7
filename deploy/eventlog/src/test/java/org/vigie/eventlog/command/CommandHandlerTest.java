package org.vigie.eventlog.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.CommandResult.Refused;
import org.vigie.eventlog.command.CommandResult.Repeated;
import org.vigie.eventlog.command.CommandResult.Stale;
import org.vigie.eventlog.command.Instruction.Load;
import org.vigie.eventlog.command.Notebook.Event;
import org.vigie.eventlog.command.Notebook.Full;
import org.vigie.eventlog.command.Notebook.Notes;
import org.vigie.eventlog.command.Notebook.Write;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.personal.SubjectKey;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.PostgresSubjectKeys;
import org.vigie.eventlog.postgres.TestDatabase;

class CommandHandlerTest {
    private static final UUID STREAM = EventIds.of("notebook");

    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventLog log = PostgresEventLog.open(
            database.service(), AppendSettings.defaults(), InstantSource.system(), new SimpleMeterRegistry());
    private final PostgresSubjectKeys keys =
            new PostgresSubjectKeys(database.service(), new LocalMasterKey(new byte[32]));
    private final Notebook decider = new Notebook();
    private final CommandHandler<Write, Notes, Event, Full> handler =
            new CommandHandler<>("notebook", log, Notebook.CODEC, decider, keys);
    private final StreamReader<Notes, Event> reader = new StreamReader<>(log, Notebook.CODEC, decider);

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    private static Instruction<Write> write(String reference, String note, Load load) {
        return write(STREAM, reference, note, load, null);
    }

    private static Instruction<Write> write(
            UUID stream, String reference, String note, Load load, @Nullable Long expectedVersion) {
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
                expectedVersion,
                load);
    }

    private CommandResult<Event, Full> handle(Instruction<Write> instruction) {
        return join(handler.handle(instruction));
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static Repeated<Event, Full> repeated(CommandResult<Event, Full> result) {
        assertThat(result).isInstanceOf(Repeated.class);
        return (Repeated<Event, Full>) result;
    }

    @ParameterizedTest
    @EnumSource
    void theFirstCommandOpensTheStreamWithItsKey(Load load) {
        CommandResult<Event, Full> result = handle(write("1", "first", load));

        assertThat(result)
                .isEqualTo(
                        new Recorded<>(List.of(new Event.Opened("title"), new Event.Written(Personal.of("first"))), 2));
        SubjectKey key = keys.find(STREAM).orElseThrow();
        assertThat(reader.read(STREAM, key))
                .contains(new StreamState<>(new Notes(true, List.of(Personal.of("first"))), 2));
    }

    @ParameterizedTest
    @EnumSource
    void laterCommandsGoOnWithTheStreamAndItsKey(Load load) {
        handle(write("1", "first", load));

        assertThat(handle(write("2", "second", load)))
                .isEqualTo(new Recorded<>(List.of(new Event.Written(Personal.of("second"))), 3));
        assertThat(reader.read(STREAM, keys.find(STREAM).orElseThrow())
                        .orElseThrow()
                        .state()
                        .notes())
                .containsExactly(Personal.of("first"), Personal.of("second"));
    }

    @Test
    void theFirstEventBearsTheInstructionsIdAndTheOthersIdsMadeFromIt() {
        handle(write("1", "first", Load.ASSUME_NEW));

        UUID id = EventIds.of("test", "1");
        assertThat(log.readStream(STREAM))
                .extracting(StoredEvent::eventId)
                .containsExactly(id, EventIds.of(id.toString(), "1"));
        assertThat(log.readStream(STREAM))
                .extracting(event -> event.fingerprint().length)
                .containsExactly(64, 0);
    }

    @Test
    void theLogHoldsNothingPersonalInTheClear() {
        handle(write("1", "Léa", Load.ASSUME_NEW));

        for (StoredEvent event : log.readAfter(0, 10)) {
            assertThat(new String(event.data(), UTF_8)).doesNotContain("Léa");
        }
        assertThat(reader.read(STREAM).orElseThrow().state().notes()).containsExactly(Personal.withheld());
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatIsAnsweredWithTheFirstAndTellsWhetherItSaysTheSame(Load load) {
        handle(write("1", "first", load));
        handle(write("2", "second", load));

        assertThat(repeated(handle(write("1", "first", load))).sameContent()).isTrue();
        assertThat(repeated(handle(write("1", "other", load))).sameContent())
                .as("other personal content")
                .isFalse();
        assertThat(repeated(handle(write("1", "first", load))).event()).isEqualTo(new Event.Opened("title"));
        assertThat(log.head().position()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatUnderAnotherStreamIsNotTheSame(Load load) {
        handle(write("1", "first", load));
        UUID other = EventIds.of("other");

        Repeated<Event, Full> answer = repeated(handle(write(other, "1", "first", load, null)));

        assertThat(answer.sameContent()).isFalse();
        assertThat(answer.stored().streamId()).isEqualTo(STREAM);
        assertThat(repeated(handle(write(answer.stored().streamId(), "1", "first", load, null)))
                        .sameContent())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatComesBeforeARefusalAndBeforeAStaleVersion(Load load) {
        for (int i = 0; i < 4; i++) {
            handle(write("full" + i, "note" + i, load));
        }
        UUID other = EventIds.of("other");
        handle(write(other, "elsewhere", "note", load, null));

        assertThat(handle(write("new", "one too many", load))).isEqualTo(new Refused<>(new Full(4), 5));
        assertThat(repeated(handle(write("elsewhere", "note", load))).stored().streamId())
                .isEqualTo(other);
        assertThat(repeated(handle(write(STREAM, "full0", "note0", load, 1L))).sameContent())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothingToDoIsRecordedWithoutEvents(Load load) {
        handle(write("1", "first", load));

        assertThat(handle(write("2", "first", load))).isEqualTo(new Recorded<>(List.of(), 2));
    }

    @ParameterizedTest
    @EnumSource
    void aNamedVersionThatIsNotTheStreamsIsStale(Load load) {
        assertThat(handle(write(STREAM, "0", "first", load, 3L))).isEqualTo(new Stale<>(0));
        handle(write("1", "first", load));

        assertThat(handle(write(STREAM, "2", "second", load, 1L))).isEqualTo(new Stale<>(2));
        assertThat(handle(write(STREAM, "2", "second", load, 2L)))
                .isEqualTo(new Recorded<>(List.of(new Event.Written(Personal.of("second"))), 3));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverOpensAStreamAtTheSameTimeJoins(Load load) throws Exception {
        int openers = 4;
        CyclicBarrier start = new CyclicBarrier(openers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CommandResult<Event, Full>>> results = IntStream.range(0, openers)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return handle(write("opener" + i, "note" + i, load));
                    }))
                    .toList();
            for (Future<CommandResult<Event, Full>> result : results) {
                assertThat(result.get(60, TimeUnit.SECONDS)).isInstanceOf(Recorded.class);
            }
        }
        Notes notes = reader.read(STREAM, keys.find(STREAM).orElseThrow())
                .orElseThrow()
                .state();
        assertThat(notes.notes())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, openers)
                        .mapToObj(i -> Personal.of("note" + i))
                        .toList());
    }

    @Test
    void onceTheKeyIsDestroyedThePlainPartAloneTellsARepeatAndNotesAreWithheld() {
        handle(write("1", "first", Load.ASSUME_NEW));
        database.asSuperuser("UPDATE subject_key SET wrapped_key = NULL, shredded_at = now()");
        keys.forget(STREAM);

        assertThat(keys.find(STREAM)).isEmpty();
        assertThat(keys.isDestroyed(STREAM)).isTrue();
        assertThat(repeated(handle(write("1", "whatever", Load.READ_FIRST))).sameContent())
                .isTrue();
        assertThat(reader.read(STREAM).orElseThrow().state().notes()).containsExactly(Personal.withheld());
    }
}
