package org.vigie.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vigie.eventlog.conformance.Samples.answer;
import static org.vigie.eventlog.conformance.Samples.append;
import static org.vigie.eventlog.conformance.Samples.event;
import static org.vigie.eventlog.conformance.Samples.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.erasure.ErasureLedger;
import org.vigie.eventlog.erasure.ErasureLedgerException;
import org.vigie.eventlog.erasure.FileErasureLedger;
import org.vigie.eventlog.erasure.LedgerEnd;
import org.vigie.eventlog.erasure.LedgerEntry;
import org.vigie.eventlog.personal.LocalMasterKey;

/** Who is in the ledger is erased before anybody reads, whatever the log remembers. */
class ErasureReplayTest {
    private static final UUID SUBJECT = stream("a");

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final PostgresSubjectKeys keys =
            new PostgresSubjectKeys(database.service(), new LocalMasterKey(new byte[32]));
    private Path file;
    private PostgresEventLog log;

    @BeforeEach
    void open() {
        file = folder.resolve("ledger");
        log = open(ledger());
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    private ErasureLedger ledger() {
        return new FileErasureLedger(file);
    }

    private PostgresEventLog open(ErasureLedger ledger) {
        return PostgresEventLog.open(
                database.service(),
                AppendSettings.defaults(),
                InstantSource.system(),
                new SimpleMeterRegistry(),
                ledger);
    }

    private void openSubject() {
        Append first = new Append("sample", SUBJECT, 0, List.of(event("one")), keys.create(SUBJECT));
        assertThat(answer(log, first)).isEqualTo(new Appended(1, 1));
    }

    private static Append erasure(long version) {
        return new Append("sample", SUBJECT, version, List.of(event("erased")), null, true);
    }

    private int replay() {
        return new ErasureReplay(database.service(), log, ledger()).run();
    }

    private void assertErased() {
        assertThat(keys.find(SUBJECT)).isEmpty();
        assertThat(keys.isDestroyed(SUBJECT)).isTrue();
        assertThat(database.asSuperuser("SELECT entries FROM erasure_ledger_end"))
                .isEqualTo("1");
    }

    @Test
    void aCrashBetweenLedgerAndLogEndsInErased() {
        openSubject();
        try (PostgresEventLog crashing = open(new CrashAfterRecording(ledger()))) {
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> answer(crashing, erasure(1)))
                    .withCauseInstanceOf(LogUnavailableException.class);
        }
        assertThat(keys.find(SUBJECT)).isPresent();

        assertThat(replay()).isEqualTo(1);
        keys.forget(SUBJECT);
        assertErased();
        assertThat(log.readStream(SUBJECT))
                .extracting(StoredEvent::eventId)
                .containsExactly(event("one").eventId(), event("erased").eventId());
        assertThat(replay()).isZero();
        assertThat(log.head().position()).isEqualTo(2);
    }

    @Test
    void whatIsErasedAlreadyIsLeftAsItIs() {
        openSubject();
        answer(log, erasure(1));

        assertThat(replay()).isZero();
        assertErased();
    }

    @Test
    void aSubjectThatCameAfterTheBackupGetsNoKeyWhenItComesAgain() {
        ledger().record(LedgerEnd.START, List.of(entry()));

        assertThat(replay()).isEqualTo(1);
        assertErased();
        assertThat(log.head().position()).as("no stream, no event").isZero();
        assertThat(replay()).isZero();
    }

    @Test
    void aKeyThatSomebodyBroughtBackIsDestroyedAgain() {
        openSubject();
        answer(log, erasure(1));
        database.asSuperuser("UPDATE subject_key SET wrapped_key = 'x', shredded_at = NULL");

        assertThat(replay()).isEqualTo(1);
        assertErased();
        assertThat(log.head().position()).isEqualTo(2);
    }

    @Test
    void withoutItsLedgerTheLogIsNotServed() throws IOException {
        openSubject();
        answer(log, erasure(1));
        Files.delete(file);

        assertThatExceptionOfType(ErasureLedgerException.class)
                .isThrownBy(this::replay)
                .withMessageContaining("the log knows of 1 erasures");
    }

    @Test
    void instancesThatStartTogetherEraseOnce() throws Exception {
        openSubject();
        ledger().record(LedgerEnd.START, List.of(entry()));
        int instances = 4;
        CyclicBarrier start = new CyclicBarrier(instances);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> replays = IntStream.range(0, instances)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await(60, TimeUnit.SECONDS);
                        return replay();
                    }))
                    .toList();
            for (Future<Integer> each : replays) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isBetween(0, 1);
            }
        }
        assertErased();
        assertThat(log.head().position()).isEqualTo(2);
    }

    @Test
    void anErasureThatTheLedgerDoesNotTakeFailsAloneInItsBatch() throws Exception {
        openSubject();
        Files.writeString(file, "no line of a ledger\n");
        List<CompletionStage<AppendResult>> answers;
        try (HeadLock _ = new HeadLock(database)) {
            answers = List.of(
                    log.append(append("first", 0, "first")), log.append(erasure(1)), log.append(append("b", 0, "two")));
        }

        assertThat(answers.get(0).toCompletableFuture().join()).isInstanceOf(Appended.class);
        assertThat(answers.get(2).toCompletableFuture().join()).isInstanceOf(Appended.class);
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> answers.get(1).toCompletableFuture().join())
                .withCauseInstanceOf(LogUnavailableException.class);
        assertThat(keys.find(SUBJECT)).isPresent();
    }

    @Test
    void aLedgerThatStaysAwayIsLoggedOnceAndOnceWhenItIsBack() throws Exception {
        openSubject();
        List<String> lines = new CopyOnWriteArrayList<>();
        ExtHandler handler = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord logged) {
                if (logged.getLevel().intValue() >= Level.INFO.intValue()) {
                    lines.add(new PatternFormatter("%p %s").format(logged));
                }
            }
        };
        Logger logger = Logger.getLogger("org.vigie.eventlog");
        logger.addHandler(handler);
        try {
            Files.writeString(file, "no line of a ledger\n");
            for (int retry = 0; retry < 3; retry++) {
                assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> answer(log, erasure(1)));
            }
            Files.delete(file);
            assertThat(answer(log, erasure(1))).isInstanceOf(Appended.class);
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("ERROR the log takes no erasures");
        assertThat(lines.getLast()).isEqualTo("INFO the log takes erasures again, after 3 failed");
    }

    private static LedgerEntry entry() {
        return new LedgerEntry(SUBJECT, "sample", event("erased").occurredAt(), event("erased"));
    }

    /** The process dies with the entry on the disk and the transaction open. */
    private record CrashAfterRecording(ErasureLedger ledger) implements ErasureLedger {
        @Override
        public LedgerEnd record(LedgerEnd known, List<LedgerEntry> entries) {
            ledger.record(known, entries);
            throw new IllegalStateException("killed");
        }

        @Override
        public List<LedgerEntry> read(LedgerEnd known) {
            return ledger.read(known);
        }
    }
}
