package org.vigie.eventlog.backup;

import static org.vigie.eventlog.conformance.Samples.event;
import static org.vigie.eventlog.conformance.Samples.stream;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.conformance.Samples;
import org.vigie.eventlog.erasure.FileErasureLedger;
import org.vigie.eventlog.personal.LocalMasterKey;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.ErasureReplay;
import org.vigie.eventlog.postgres.PostgresEventLog;
import org.vigie.eventlog.postgres.PostgresSubjectKeys;
import org.vigie.eventlog.postgres.TestDatabase;

/** A log with keys and a ledger that backups are taken of, or restored into. */
final class BackupFixture implements AutoCloseable {
    static final String SERVICE = "sample";
    static final MasterKey MASTER_KEY = new LocalMasterKey(new byte[32]);

    final TestDatabase database = TestDatabase.create();
    final PostgresSubjectKeys keys = new PostgresSubjectKeys(database.service(), MASTER_KEY);
    final FileErasureLedger ledger;
    final PostgresEventLog log;

    BackupFixture(Path ledgerFile) {
        ledger = new FileErasureLedger(ledgerFile);
        log = PostgresEventLog.open(
                database.service(),
                AppendSettings.defaults(),
                InstantSource.system(),
                new SimpleMeterRegistry(),
                ledger);
    }

    /** Opens subjects, one event each; subject {@code i} is {@code stream("s" + i)}. */
    void open(int first, int last) {
        IntStream.rangeClosed(first, last)
                .mapToObj(i ->
                        new Append("sample", stream("s" + i), 0, List.of(event("e" + i)), keys.create(stream("s" + i))))
                .map(log::append)
                .toList()
                .forEach(answer -> answer.toCompletableFuture().join());
    }

    void erase(int subject, long version) {
        Samples.answer(
                log,
                new Append("sample", stream("s" + subject), version, List.of(event("erased" + subject)), null, true));
    }

    Manifest backup(Path file) throws SQLException, IOException {
        return new LogBackup(database.service(), SERVICE).write(file, _ -> {});
    }

    UUID restore(Path file) throws SQLException, IOException {
        return restore(file, SERVICE);
    }

    UUID restore(Path file, String service) throws SQLException, IOException {
        try (AgroalDataSource owner = database.owner();
                BackupReader backup = BackupReader.open(file)) {
            return new LogRestore(owner).run(backup, service, _ -> {});
        }
    }

    int replayErasures() {
        return new ErasureReplay(database.service(), log, ledger).run();
    }

    @Override
    public void close() {
        log.close();
        database.close();
    }
}
