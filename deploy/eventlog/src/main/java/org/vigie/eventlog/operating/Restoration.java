package org.vigie.eventlog.operating;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.vigie.eventlog.backup.BackupReader;
import org.vigie.eventlog.backup.LogRestore;
import org.vigie.eventlog.backup.Manifest;
import org.vigie.eventlog.erasure.ErasureLedger;
import org.vigie.eventlog.erasure.FileErasureLedger;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.postgres.AppendSettings;
import org.vigie.eventlog.postgres.ErasureReplay;
import org.vigie.eventlog.postgres.KeyCheck;
import org.vigie.eventlog.postgres.PostgresEventLog;

/** Restores a log: whatever can be wrong with backup, key and ledger is found before anything is given up. */
final class Restoration {
    private final LogOptions options;
    private final DataSource dataSource;
    private final Supplier<MasterKey> masterKey;

    Restoration(LogOptions options, DataSource dataSource, Supplier<MasterKey> masterKey) {
        this.options = options;
        this.dataSource = dataSource;
        this.masterKey = masterKey;
    }

    Restored run(LongConsumer progress) throws SQLException, IOException {
        ErasureLedger ledger = new FileErasureLedger(options.ledger());
        try (BackupReader backup = BackupReader.open(options.requireFile())) {
            Manifest manifest = backup.manifest();
            backup.requireOf(options.service());
            if (manifest.keyCheck() != null) {
                KeyCheck.open(manifest.keyCheck(), masterKey.get());
            }
            ledger.read(manifest.erasures());
            new LogDatabase(options, dataSource).prepare();
            UUID epoch = new LogRestore(dataSource).run(backup, options.service(), progress);
            return new Restored(manifest.position(), epoch, replay(ledger));
        }
    }

    /** The service would do so at its start; whoever looks at the log before it finds nobody who was erased. */
    private int replay(ErasureLedger ledger) {
        try (PostgresEventLog log = PostgresEventLog.open(
                dataSource, AppendSettings.defaults(), InstantSource.system(), new SimpleMeterRegistry(), ledger)) {
            return new ErasureReplay(dataSource, log, ledger).run();
        }
    }
}
