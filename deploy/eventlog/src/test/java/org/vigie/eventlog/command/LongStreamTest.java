package org.vigie.eventlog.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventIds;
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
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.PostgresSubjectKeys;
import org.vigie.eventlog.postgres.TestDatabase;

/** What is remembered of a long stream spares reading it again and changes no answer. */
class LongStreamTest {
    private static final UUID STREAM = EventIds.of("notebook");
    private static final int NOTES = 60;

    private final TestDatabase database = TestDatabase.create();
    private final Instance one = new Instance();
    private final Instance other = new Instance();

    /** What one process of a service has. */
    private final class Instance implements AutoCloseable {
        final PostgresEventLog log = PostgresEventLog.open(
                database.service(), AppendSettings.defaults(), InstantSource.system(), new SimpleMeterRegistry());
        final CountingLog counting = new CountingLog(log);
        final PostgresSubjectKeys keys = new PostgresSubjectKeys(database.service(), new LocalMasterKey(new byte[32]));
        final CommandHandler<Write, Notes, Event, Full> handler =
                new CommandHandler<>("notebook", counting, Notebook.CODEC, new Notebook(NOTES), keys);

        CompletionStage<CommandResult<Event, Full>> send(
                String reference, String note, @Nullable Long expectedVersion) {
            UUID id = EventIds.of("test", reference);
            RequestContent content = new RequestContent("title".getBytes(UTF_8), note.getBytes(UTF_8));
            Write command = new Write("title", Personal.of(note));
            return handler.handle(new Instruction<>(
                    STREAM, command, id, Instant.EPOCH, id, null, "test", content, expectedVersion, Load.READ_FIRST));
        }

        CommandResult<Event, Full> write(String reference, String note, @Nullable Long expectedVersion) {
            return join(send(reference, note, expectedVersion));
        }

        CommandResult<Event, Full> write(int note) {
            return write("reference" + note, "note" + note, null);
        }

        @Override
        public void close() {
            log.close();
        }
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        database.close();
    }

    private static Recorded<Event, Full> nothing(long version) {
        return new Recorded<>(List.of(), version);
    }

    @Test
    void whatACommandReadsDoesNotGrowWithItsStream() {
        writeInTurn(0, NOTES / 2);
        long half = one.counting.eventsRead();
        writeInTurn(NOTES / 2, NOTES);

        assertThat(one.counting.eventsRead() - half)
                .as("its own event, the other's and the last that it remembers, each time")
                .isEqualTo(NOTES / 4 * 3);
    }

    private void writeInTurn(int first, int end) {
        for (int i = first; i < end; i++) {
            assertThat((i % 2 == 0 ? one : other).write(i)).isInstanceOf(Recorded.class);
        }
    }

    @Test
    void whatOneInstanceAloneWritesItDoesNotReadAgain() {
        for (int i = 0; i < NOTES; i++) {
            assertThat(one.write(i)).isInstanceOf(Recorded.class);
        }

        assertThat(one.counting.eventsRead()).isZero();
    }

    @Test
    void instancesInTurnDecideOnWhatTheOtherWrote() {
        for (int i = 0; i < NOTES; i++) {
            Instance writer = i % 2 == 0 ? one : other;
            Instance reader = i % 2 == 0 ? other : one;
            assertThat(writer.write(i)).isInstanceOf(Recorded.class);
            assertThat(reader.write("again" + i, "note" + i, null)).isEqualTo(nothing(i + 2));
        }

        assertThat(one.write("one too many", "another", null)).isEqualTo(new Refused<>(new Full(NOTES), NOTES + 1));
        assertThat(other.write("one too many", "another", null)).isEqualTo(new Refused<>(new Full(NOTES), NOTES + 1));
    }

    @Test
    void whatTheLogHasNoMoreIsDecidedOnAnew() {
        for (int i = 0; i < NOTES / 2; i++) {
            one.write(i);
        }
        String last = "note" + (NOTES / 2 - 1);
        assertThat(one.write("again", last, null)).isEqualTo(nothing(NOTES / 2 + 1));

        database.loseTail(5);

        assertThat(one.write("sent again", last, null))
                .isEqualTo(new Recorded<Event, Full>(
                        List.of(new Event.Written(Personal.of(last))), NOTES / 2 + 1 - 5 + 1));
    }

    @Test
    void aRepeatIsOneHoweverLongAgoAndAStaleVersionIsStale() {
        for (int i = 0; i < NOTES / 2; i++) {
            one.write(i);
        }

        assertThat(one.write(3)).isInstanceOf(Repeated.class);
        assertThat(((Repeated<Event, Full>) one.write(3)).sameContent()).isTrue();
        assertThat(((Repeated<Event, Full>) one.write("reference3", "note4", null)).sameContent())
                .isFalse();
        assertThat(one.write("new", "new", 3L)).isEqualTo(new Stale<>(NOTES / 2 + 1));
        assertThat(one.write("reference3", "note3", 3L)).isInstanceOf(Repeated.class);
        assertThat(one.write("new", "new", NOTES / 2 + 1L)).isInstanceOf(Recorded.class);
    }

    @Test
    void whatADestroyedKeyHadOpenedIsForgotten() {
        for (int i = 0; i < NOTES / 2; i++) {
            one.write(i);
        }
        assertThat(one.write("again", "note3", null)).isEqualTo(nothing(NOTES / 2 + 1));

        database.asSuperuser("UPDATE subject_key SET wrapped_key = NULL, shredded_at = now()");
        one.keys.forget(STREAM);

        String answer = join(one.send("once more", "note3", null).handle((result, failure) -> String.valueOf(result)));
        assertThat(answer)
                .as("nobody knows that note any more")
                .isNotEqualTo(nothing(NOTES / 2 + 1).toString());
    }

    private static <T> T join(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
