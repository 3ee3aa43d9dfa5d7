package org.vigie.eventlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vigie.eventlog.conformance.Samples.answer;
import static org.vigie.eventlog.conformance.Samples.append;
import static org.vigie.eventlog.conformance.Samples.event;
import static org.vigie.eventlog.conformance.Samples.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendRefusedException;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.NewEvent;
import org.vigie.eventlog.personal.LocalMasterKey;

/** What the log and its database refuse, and to whom. */
class RefusalsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PostgresEventLog log = PostgresEventLog.open(
            database.service(),
            new AppendSettings(10, 1 << 20, 512, Duration.ZERO, LONG, LONG, Duration.ofSeconds(1)),
            InstantSource.system(),
            meters);

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event SET actor = 'another'",
                "DELETE FROM event",
                "TRUNCATE event",
                "DELETE FROM log_head",
                "TRUNCATE log_head",
                "INSERT INTO log_head SELECT * FROM log_head",
                "UPDATE log_head SET epoch = gen_random_uuid()",
                "UPDATE log_head SET only_row = true",
                "UPDATE log_head SET position = position - 1",
                "UPDATE log_head SET recorded_at = recorded_at - interval '1 microsecond'",
                "UPDATE log_head SET key_check = NULL",
                "UPDATE log_head SET key_check = 'another'",
                "UPDATE erasure_ledger_end SET entries = entries - 1",
                "UPDATE erasure_ledger_end SET checksum = decode(repeat('01', 32), 'hex')",
                "DELETE FROM public.flyway_schema_history",
                "DELETE FROM subject_key",
                "TRUNCATE subject_key",
                "DROP TABLE event",
                "ALTER TABLE event DISABLE TRIGGER ALL"
            })
    void theServicesRoleMayAddButNeverChange(String sql) throws SQLException {
        answer(log, append("a", 0, "one"));
        KeyCheck.verify(database.service(), new LocalMasterKey(new byte[32]));

        try (Connection connection = database.service().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(sql))
                    .extracting(SQLException::getSQLState)
                    .isEqualTo("42501");
        }
    }

    @Test
    void aFullQueueRefusesAtOnceAndWhatWaitsIsStored() throws SQLException {
        List<CompletionStage<AppendResult>> taken = new ArrayList<>();
        CompletionStage<AppendResult> refused;
        try (HeadLock _ = new HeadLock(database)) {
            int i = 0;
            do {
                refused = log.append(append("s" + i, 0, "e" + i));
                taken.add(refused);
                i++;
            } while (!refused.toCompletableFuture().isCompletedExceptionally());
        }
        taken.remove(refused);

        assertThat(refused.toCompletableFuture().exceptionNow())
                .isInstanceOf(LogUnavailableException.class)
                .extracting(e -> ((LogUnavailableException) e).retryAfter())
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(taken).hasSizeGreaterThanOrEqualTo(10);
        for (CompletionStage<AppendResult> stage : taken) {
            assertThat(stage.toCompletableFuture().join()).isInstanceOf(Appended.class);
        }
        assertThat(log.head().position()).isEqualTo(taken.size());
        assertThat(meters.get("eventlog.appends")
                        .tag("outcome", "queue_full")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    /** The first of the queue is the batch that waits for the head; all others are the next. */
    @Test
    void anIdIsARepeatWhicheverEventOfTheSameBatchItIs() throws SQLException {
        List<CompletionStage<AppendResult>> answers = new ArrayList<>();
        try (HeadLock _ = new HeadLock(database)) {
            answers.add(log.append(append("first", 0, "waits")));
            answers.add(log.append(append("a", 0, "one", "two")));
            answers.add(log.append(append("b", 0, "two")));
            answers.add(log.append(append("b", 7, "two")));
        }

        assertThat(answers.get(1).toCompletableFuture().join()).isInstanceOf(Appended.class);
        for (CompletionStage<AppendResult> repeat : answers.subList(2, 4)) {
            assertThat(repeat.toCompletableFuture().join())
                    .isInstanceOfSatisfying(
                            AppendResult.Repeated.class,
                            repeated -> assertThat(repeated.first())
                                    .usingRecursiveComparison()
                                    .isEqualTo(log.readAfter(2, 1).getFirst()));
        }
    }

    @Test
    void whatWaitedTooLongIsNotStoredAnyMore() {
        Duration none = Duration.ofNanos(1);
        try (PostgresEventLog impatient = PostgresEventLog.open(
                database.service(),
                new AppendSettings(10, 1 << 20, 512, Duration.ZERO, none, LONG, LONG),
                InstantSource.system(),
                meters)) {
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> answer(impatient, append("a", 0, "one")))
                    .withCauseInstanceOf(LogUnavailableException.class);
        }
        assertThat(log.head().position()).isZero();
    }

    @Test
    void anAppendThatTheDatabaseRefusesFailsAlone() throws SQLException {
        answer(log, append("taken", 0, "first", "second"));
        NewEvent good = event("x");
        NewEvent nul = new NewEvent(
                good.eventId(),
                "Na\0med",
                1,
                good.occurredAt(),
                good.correlationId(),
                null,
                "test",
                good.fingerprint(),
                good.data());
        List<CompletionStage<AppendResult>> answers = new ArrayList<>();
        try (HeadLock _ = new HeadLock(database)) {
            answers.add(log.append(append("before", 0, "before")));
            answers.add(log.append(append("a", 0, "one")));
            answers.add(log.append(new Append("sample", stream("nul"), 0, List.of(nul), null)));
            answers.add(log.append(append("a", 1, "two")));
            answers.add(log.append(append("used", 0, "new", "second")));
            answers.add(log.append(append("a", 2, "three")));
        }

        assertThat(answers.get(1).toCompletableFuture().join()).isEqualTo(new Appended(1, 4));
        assertThat(answers.get(3).toCompletableFuture().join()).isEqualTo(new Appended(2, 5));
        assertThat(answers.get(5).toCompletableFuture().join()).isEqualTo(new Appended(3, 6));
        for (int refused : List.of(2, 4)) {
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> answers.get(refused).toCompletableFuture().join())
                    .withCauseInstanceOf(AppendRefusedException.class);
        }
        assertThat(log.head().position()).isEqualTo(6);
    }

    @Test
    void aReadOnlyDatabaseTakesNothingAndGoesOnOnceItIsWritable() {
        answer(log, append("a", 0, "one"));
        setReadOnly(true);
        database.cutConnections();

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> answer(log, append("a", 1, "two")))
                .withCauseInstanceOf(LogUnavailableException.class);
        assertThat(database.asSuperuser("SELECT count(*) FROM event")).isEqualTo("1");

        setReadOnly(false);
        database.cutConnections();
        assertThat(answer(log, append("a", 1, "two"))).isEqualTo(new Appended(2, 2));
    }

    private void setReadOnly(boolean readOnly) {
        String role = database.asSuperuser("SELECT current_database()");
        database.asSuperuser("ALTER ROLE %s SET default_transaction_read_only = %b".formatted(role, readOnly));
    }

    @Test
    void aClosedLogTakesNothing() {
        answer(log, append("a", 0, "one"));
        log.close();

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> answer(log, append("a", 1, "two")))
                .withCauseInstanceOf(LogUnavailableException.class);
    }
}
