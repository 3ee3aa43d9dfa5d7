package org.vigie.eventlog.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.vigie.eventlog.backup.Manifest.Table;
import org.vigie.eventlog.postgres.CopyStreams;

/**
 * Fills an empty log from a backup: all of it in one transaction, each event verified on its way. Positions go on where the backup ends,
 * under a new epoch, so that whoever read the lost events notices. The erasure ledger is to be replayed before anybody is served.
 */
public final class LogRestore {
    private static final String EMPTY = """
            SELECT position = 0 AND NOT EXISTS (SELECT FROM event) FROM log_head WHERE only_row FOR UPDATE""";
    private static final String HEAD =
            "UPDATE log_head SET epoch = ?, position = ?, hash = ?, recorded_at = ?, key_check = ? WHERE only_row";
    private static final String ERASURES = "UPDATE erasure_ledger_end SET entries = ?, checksum = ? WHERE only_row";

    private final DataSource dataSource;

    /** @param dataSource connects as the owner of the tables, which are there and empty */
    public LogRestore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Fills the log and returns its new epoch.
     *
     * @param service whose log it is to be
     * @param progress is told now and then up to which position it is filled
     * @throws UnusableBackupException when the backup does not fit, or the log is not empty; then nothing has changed
     */
    public UUID run(BackupReader backup, String service, LongConsumer progress) throws SQLException, IOException {
        Manifest manifest = backup.manifest();
        backup.requireOf(service);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                requireEmpty(connection);
                fillTables(connection, backup);
                fillEvents(connection, backup, progress);
                UUID epoch = UUID.randomUUID();
                setHead(connection, manifest, epoch);
                connection.commit();
                return epoch;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(EMPTY)) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new UnusableBackupException("this log is not empty: a backup is restored into a new database");
            }
        }
    }

    private static void fillTables(Connection connection, BackupReader backup) throws SQLException, IOException {
        List<Table> here = KeptTables.of(connection);
        for (Table table : backup.manifest().tables()) {
            Table target = here.stream()
                    .filter(kept -> kept.name().equals(table.name()))
                    .filter(kept -> kept.columns().containsAll(table.columns()))
                    .findFirst()
                    .orElseThrow(() -> new UnusableBackupException(
                            "the backup has %s with %s, and there is no such table here: this service is older than it"
                                    .formatted(table.name(), table.columns())));
            clear(connection, target.name());
            try (OutputStream rows = CopyStreams.into(connection, target.name(), table.columns())) {
                section(backup).transferTo(rows);
            }
            RowNumbers.goOn(connection, target.name());
        }
    }

    /** Of the rows that a migration, or a service that was started here before, began it with. */
    private static void clear(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + statement.enquoteIdentifier(table, true));
        }
    }

    private static void fillEvents(Connection connection, BackupReader backup, LongConsumer progress)
            throws SQLException, IOException {
        VerifiedEvents events = new VerifiedEvents();
        for (Optional<InputStream> section = backup.section(); section.isPresent(); section = backup.section()) {
            try (OutputStream rows = CopyStreams.intoEvents(connection)) {
                events.pass(new BufferedInputStream(section.get(), 1 << 16), rows);
            }
            progress.accept(events.position());
        }
        Manifest manifest = backup.manifest();
        if (events.position() != manifest.position() || !Arrays.equals(events.hash(), manifest.hash())) {
            throw new UnusableBackupException("the log in the backup ends at %d, and its head was at %d"
                    .formatted(events.position(), manifest.position()));
        }
    }

    private static InputStream section(BackupReader backup) throws IOException {
        return backup.section().orElseThrow(() -> new UnusableBackupException(backup + " lacks a table"));
    }

    private static void setHead(Connection connection, Manifest manifest, UUID epoch) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(HEAD)) {
            head.setObject(1, epoch);
            head.setLong(2, manifest.position());
            head.setBytes(3, manifest.hash());
            head.setObject(4, manifest.recordedAt().atOffset(ZoneOffset.UTC));
            head.setBytes(5, manifest.keyCheck());
            head.executeUpdate();
        }
        try (PreparedStatement erasures = connection.prepareStatement(ERASURES)) {
            erasures.setLong(1, manifest.erasures().entries());
            erasures.setBytes(2, manifest.erasures().checksum());
            erasures.executeUpdate();
        }
    }
}
