package org.vigie.eventlog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.eventlog.ErasedSubjectException;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.command.CommandResult.Recorded;
import org.vigie.eventlog.command.CommandResult.Refused;
import org.vigie.eventlog.command.CommandResult.Repeated;
import org.vigie.eventlog.command.Instruction.Load;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.postgres.TestDatabase;

/** A subject is forgotten by a decision of the domain, with the commit that appends it, whatever else goes on. */
class ForgettingTest {
    private static final Diary STRICT = new Diary(true);
    private static final Diary LENIENT = new Diary(false);

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final List<DiaryInstance> instances = new ArrayList<>();

    @AfterEach
    void close() {
        instances.forEach(DiaryInstance::close);
        database.close();
    }

    private DiaryInstance instance(Diary diary) {
        return instance(diary, UnaryOperator.identity());
    }

    private DiaryInstance instance(Diary diary, UnaryOperator<EventLog> between) {
        DiaryInstance instance = new DiaryInstance(database, folder.resolve("ledger"), diary, between);
        instances.add(instance);
        return instance;
    }

    @Test
    void theKeyGoesWithTheEventAndNothingPersonalIsReadAgain() throws IOException {
        DiaryInstance diary = instance(STRICT);
        diary.write("Léa", Load.ASSUME_NEW);
        assertThat(diary.read().pages()).containsExactly(Personal.of("Léa"));

        assertThat(diary.forget()).isEqualTo(new Recorded<>(List.of(new Diary.Event.Forgotten("asked for")), 2));

        assertThat(diary.keys.find(DiaryInstance.STREAM)).isEmpty();
        assertThat(diary.keys.isDestroyed(DiaryInstance.STREAM)).isTrue();
        assertThat(diary.read()).isEqualTo(new Diary.Pages(List.of(Personal.withheld()), true));
        assertThat(
                        database.asSuperuser(
                                "SELECT wrapped_key IS NULL AND shredded_at = (SELECT recorded_at FROM log_head) FROM subject_key"))
                .isEqualTo("t");
        assertThat(Files.readString(folder.resolve("ledger")))
                .contains(DiaryInstance.STREAM.toString(), "Forgotten")
                .doesNotContain("Léa");
    }

    @Test
    void forgettingAgainGetsTheFirstAnswer() {
        DiaryInstance diary = instance(STRICT);
        diary.write("page", Load.ASSUME_NEW);
        diary.forget();

        assertThat(diary.forget())
                .isInstanceOfSatisfying(
                        Repeated.class,
                        repeated -> assertThat(repeated.sameContent()).isTrue());
        assertThat(diary.log.head().position()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatOfWhatWasWrittenBeforeIsStillAnswered(Load load) {
        DiaryInstance diary = instance(STRICT);
        diary.write("page", Load.ASSUME_NEW);
        diary.forget();

        assertThat(diary.write("page", load)).isInstanceOfSatisfying(Repeated.class, repeated -> {
            assertThat(repeated.sameContent()).isTrue();
            assertThat(repeated.event()).isEqualTo(new Diary.Event.Written(Personal.withheld()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void anInstanceThatStillKnowsTheKeyNeitherWritesNorReadsWithIt(Load load) {
        DiaryInstance here = instance(STRICT);
        DiaryInstance there = instance(LENIENT);
        here.write("page", Load.ASSUME_NEW);
        there.read();
        here.forget();
        assertThat(there.keys.find(DiaryInstance.STREAM)).as("a minute at most").isPresent();

        assertThat(there.read().pages()).containsExactly(Personal.withheld());
        assertErased(there, load);
        assertThat(there.keys.find(DiaryInstance.STREAM)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoComesToAStrictDomainAfterwardsIsRefusedByIt(Load load) {
        DiaryInstance diary = instance(STRICT);
        diary.write("page", Load.ASSUME_NEW);
        diary.forget();

        assertThat(diary.write("another", load)).isEqualTo(new Refused<>(new Diary.Forgot(), 2));
    }

    @ParameterizedTest
    @EnumSource
    void aSubjectThatTheLogKnowsNothingElseOfGetsNoNewKey(Load load) {
        database.asSuperuser("INSERT INTO subject_key VALUES ('%s', NULL, now())".formatted(DiaryInstance.STREAM));

        assertErased(instance(STRICT), load);
    }

    private static void assertErased(DiaryInstance diary, Load load) {
        long before = diary.log.head().position();
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> diary.write("another", load))
                .withCauseInstanceOf(ErasedSubjectException.class);
        assertThat(diary.log.head().position()).isEqualTo(before);
    }

    /** Encrypted before the erasure, at the log after it. */
    @Test
    void whatWasEncryptedUnderTheKeyDoesNotComeInAfterTheErasure() {
        DiaryInstance here = instance(STRICT);
        DiaryInstance there = instance(STRICT, log -> new DelayedLog(log, here::forget));
        here.write("page", Load.ASSUME_NEW);

        assertThat(there.write("late", Load.READ_FIRST)).isEqualTo(new Refused<>(new Diary.Forgot(), 2));
        assertThat(here.log.readStream(DiaryInstance.STREAM))
                .extracting(StoredEvent::type)
                .containsExactly("Written", "Forgotten");
    }

    @Test
    void writersThatRaceWithTheErasureAreBeforeItOrRefused() throws Exception {
        int writers = 8;
        DiaryInstance here = instance(STRICT);
        DiaryInstance there = instance(STRICT);
        here.write("page", Load.ASSUME_NEW);
        there.read();
        CyclicBarrier start = new CyclicBarrier(writers + 1);
        List<Future<CommandResult<Diary.Event, Diary.Forgot>>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers; i++) {
                DiaryInstance instance = i % 2 == 0 ? here : there;
                String page = "page" + i;
                results.add(threads.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return instance.write(page, Load.READ_FIRST);
                }));
            }
            start.await(60, TimeUnit.SECONDS);
            here.forget();
        }
        List<StoredEvent> stream = here.log.readStream(DiaryInstance.STREAM);
        assertThat(stream.getLast().type()).isEqualTo("Forgotten");
        long written = 0;
        for (Future<CommandResult<Diary.Event, Diary.Forgot>> result : results) {
            assertThat(result.resultNow()).isInstanceOfAny(Recorded.class, Refused.class);
            written += result.resultNow() instanceof Recorded ? 1 : 0;
        }
        assertThat(stream).hasSize((int) written + 2);
    }

    @Test
    void withoutALedgerNobodyIsErasedAndAllElseGoesOn() {
        DiaryInstance diary = new DiaryInstance(database, folder.resolve("no/such/folder/ledger"), STRICT);
        instances.add(diary);
        diary.write("page", Load.ASSUME_NEW);

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(diary::forget)
                .withCauseInstanceOf(LogUnavailableException.class);
        assertThat(diary.write("another", Load.READ_FIRST)).isInstanceOf(Recorded.class);
        assertThat(diary.read().pages()).containsExactly(Personal.of("page"), Personal.of("another"));
    }
}
