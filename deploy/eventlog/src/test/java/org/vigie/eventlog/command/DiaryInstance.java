package org.vigie.eventlog.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.vigie.eventlog.EventIds;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.command.Instruction.Load;
import org.vigie.eventlog.decider.Personal;
import org.vigie.eventlog.erasure.FileErasureLedger;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.PostgresSubjectKeys;
import org.vigie.eventlog.postgres.TestDatabase;

/** One instance of a service that keeps diaries, with its own log, keys and view of the ledger. */
final class DiaryInstance implements AutoCloseable {
    static final UUID STREAM = EventIds.of("diary");

    final PostgresEventLog log;
    final PostgresSubjectKeys keys;
    private final CommandHandler<Diary.Command, Diary.Pages, Diary.Event, Diary.Forgot> handler;
    private final StreamReader<Diary.Pages, Diary.Event> reader;

    DiaryInstance(TestDatabase database, Path ledger, Diary diary) {
        this(database, ledger, diary, UnaryOperator.identity());
    }

    /** @param between stands between the handler and the log */
    DiaryInstance(TestDatabase database, Path ledger, Diary diary, UnaryOperator<EventLog> between) {
        log = PostgresEventLog.open(
                database.service(),
                AppendSettings.defaults(),
                InstantSource.system(),
                new SimpleMeterRegistry(),
                new FileErasureLedger(ledger));
        keys = new PostgresSubjectKeys(database.service(), new LocalMasterKey(new byte[32]));
        handler = new CommandHandler<>("diary", between.apply(log), Diary.CODEC, diary, keys);
        reader = new StreamReader<>(log, Diary.CODEC, diary);
    }

    CommandResult<Diary.Event, Diary.Forgot> write(String page, Load load) {
        RequestContent content = new RequestContent("page".getBytes(UTF_8), page.getBytes(UTF_8));
        return handle(page, new Diary.Command.Write(Personal.of(page)), content, load);
    }

    CommandResult<Diary.Event, Diary.Forgot> forget() {
        return handle("forget", new Diary.Command.Forget(), RequestContent.NONE, Load.READ_FIRST);
    }

    Diary.Pages read() {
        return keys.find(STREAM)
                .map(key -> reader.read(STREAM, key))
                .orElseGet(() -> reader.read(STREAM))
                .orElseThrow()
                .state();
    }

    private CommandResult<Diary.Event, Diary.Forgot> handle(
            String reference, Diary.Command command, RequestContent content, Load load) {
        UUID id = EventIds.of("test", reference);
        return handler.handle(
                        new Instruction<>(STREAM, command, id, Instant.EPOCH, id, null, "test", content, null, load))
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        log.close();
    }
}
