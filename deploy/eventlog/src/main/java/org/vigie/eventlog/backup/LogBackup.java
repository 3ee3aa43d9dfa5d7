package org.vigie.eventlog.backup;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.vigie.eventlog.backup.Manifest.Table;
import org.vigie.eventlog.erasure.LedgerEnd;
import org.vigie.eventlog.postgres.CopyStreams;

/**
 * Takes a backup while the service goes on: head, keys and what else is kept in one snapshot, then the events up to that head, which
 * never change, in short ranges. A snapshot as long as all of it would hold up the clearing of the head's old rows, and with it every
 * append. The subjects' keys are in it as they are, wrapped by the master key, which is not.
 */
public final class LogBackup {
    private static final long RANGE = 50_000;
    private static final String HEAD = """
            SELECT h.epoch, h.position, h.hash, h.recorded_at, h.key_check, l.entries, l.checksum
            FROM log_head h CROSS JOIN erasure_ledger_end l WHERE h.only_row AND l.only_row""";

    private final DataSource dataSource;
    private final String service;

    /**
     * A backup of the log in {@code dataSource}.
     *
     * @param dataSource connects as any role that may read it
     * @param service whose it is; a restore asks for the same name
     */
    public LogBackup(DataSource dataSource, String service) {
        this.dataSource = dataSource;
        this.service = service;
    }

    /**
     * Writes {@code file}, which is there once it is whole and on the disk, for its owner alone.
     *
     * @param progress is told now and then up to which position it is written
     */
    public Manifest write(Path file, LongConsumer progress) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString(), null, "it is there already");
        }
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(half);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Manifest manifest;
        try (FileChannel channel = FileChannel.open(half, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
            manifest = write(Channels.newOutputStream(channel), progress);
            channel.force(true);
        } catch (SQLException | IOException | RuntimeException e) {
            Files.deleteIfExists(half);
            throw e;
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().resolveSibling("."), READ)) {
            folder.force(true);
        }
        return manifest;
    }

    /**
     * Deletes the service's backups in the folder that were taken before, whole or not: each holds keys of who was erased since.
     *
     * @return them
     */
    public List<Path> deleteTakenBefore(Instant oldest, Path folder) throws IOException {
        List<Path> deleted = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> isTakenBefore(oldest, file))) {
            for (Path old : files) {
                Files.delete(old);
                deleted.add(old);
            }
        }
        return deleted;
    }

    private boolean isTakenBefore(Instant oldest, Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && BackupReader.manifest(file)
                        .filter(manifest -> manifest.service().equals(service)
                                && manifest.takenAt().isBefore(oldest))
                        .isPresent();
    }

    private Manifest write(OutputStream out, LongConsumer progress) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Manifest manifest;
                BackupWriter backup;
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                try {
                    manifest = manifest(connection);
                    backup = new BackupWriter(out, manifest);
                    writeTables(connection, manifest, backup);
                } finally {
                    connection.rollback(); // only read
                    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                }
                writeEvents(connection, manifest.position(), backup, progress);
                backup.finish();
                return manifest;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Manifest manifest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HEAD)) {
            if (!row.next()) {
                throw new SQLException("log_head has no row");
            }
            return new Manifest(
                    service,
                    Instant.now(),
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    row.getBytes(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getBytes(5),
                    new LedgerEnd(row.getLong(6), row.getBytes(7)),
                    KeptTables.of(connection));
        }
    }

    private static void writeTables(Connection connection, Manifest manifest, BackupWriter backup)
            throws SQLException, IOException {
        for (Table table : manifest.tables()) {
            try (OutputStream section = backup.section()) {
                CopyStreams.rows(connection, table.name(), table.columns(), section);
            }
        }
    }

    private static void writeEvents(Connection connection, long end, BackupWriter backup, LongConsumer progress)
            throws SQLException, IOException {
        for (long first = 1; first <= end; first += RANGE) {
            long last = Math.min(first + RANGE - 1, end);
            try (OutputStream section = backup.section()) {
                CopyStreams.events(connection, first, last, section);
            }
            connection.rollback();
            progress.accept(last);
        }
    }
}
