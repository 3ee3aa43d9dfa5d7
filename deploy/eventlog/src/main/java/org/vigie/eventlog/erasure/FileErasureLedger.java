package org.vigie.eventlog.erasure;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * A ledger in a file, a line an entry, each synced to the disk before it counts. Instances that share the file take turns by a lock
 * on it. It belongs on another disk or volume than the database, and into no backup that is restored together with that.
 */
public final class FileErasureLedger implements ErasureLedger {
    private static final Logger LOG = Logger.getLogger(FileErasureLedger.class);
    private static final String REMEDY = "Bring it back from its copy; if there is none,"
            + " \"deploy/log rebuild-ledger\" writes it anew from what the log knows";

    /** The lock on the file keeps out other processes only. */
    private static final Object IN_PROCESS = new Object();

    private final Path file;
    private final Path folder;
    private LedgerLines lines = new LedgerLines();

    /** The ledger in {@code file}, which is made with the first erasure; its folder must be there. */
    public FileErasureLedger(Path file) {
        this.file = file.toAbsolutePath();
        this.folder = this.file.resolveSibling(".").normalize();
    }

    @Override
    public LedgerEnd record(LedgerEnd known, List<LedgerEntry> entries) {
        synchronized (IN_PROCESS) {
            try {
                create(known);
                try (FileChannel channel = FileChannel.open(file, READ, WRITE);
                        FileLock _ = channel.lock()) {
                    var _ = readOn(channel, known);
                    append(
                            channel,
                            entries.stream()
                                    .filter(entry -> !lines.holds(entry))
                                    .toList());
                    return lines.end();
                }
            } catch (IOException e) {
                lines = new LedgerLines();
                throw new ErasureLedgerException(this + " cannot be written: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public List<LedgerEntry> read(LedgerEnd known) {
        synchronized (IN_PROCESS) {
            lines = new LedgerLines();
            if (Files.notExists(file)) {
                requireReaching(known);
                requireFolder();
                return List.of();
            }
            try (FileChannel channel = FileChannel.open(file, READ);
                    FileLock _ = channel.lock(0, Long.MAX_VALUE, true)) {
                return readOn(channel, known);
            } catch (IOException e) {
                throw new ErasureLedgerException(this + " cannot be read: " + e.getMessage(), e);
            }
        }
    }

    /** Looks at what other instances have added, and at all of it the first time. */
    private List<LedgerEntry> readOn(FileChannel channel, LedgerEnd known) throws IOException {
        if (channel.size() < lines.bytes()) {
            throw new IOException("it has become shorter. " + REMEDY);
        }
        List<LedgerEntry> entries;
        try {
            entries = lines.readOn(Channels.newInputStream(channel.position(lines.bytes())));
        } catch (IOException e) {
            throw new IOException(e.getMessage() + ". " + REMEDY, e);
        }
        requireReaching(known);
        if (channel.size() > lines.bytes()) {
            LOG.warnf("%s ends within a line: what was being written when it was cut off was never acknowledged", this);
        }
        return entries;
    }

    private void requireReaching(LedgerEnd known) {
        if (!lines.reaches(known)) {
            throw new ErasureLedgerException(
                    "the log knows of %d erasures, and %s holds %d that are not these and more. %s"
                            .formatted(known.entries(), this, lines.end().entries(), REMEDY),
                    null);
        }
    }

    private void requireFolder() {
        if (!Files.isDirectory(folder)) {
            throw new ErasureLedgerException(
                    "the folder of " + this + " is not there: make it, or mount its volume", null);
        }
    }

    private void append(FileChannel channel, List<LedgerEntry> entries) throws IOException {
        List<byte[]> written = lines.linesOf(entries);
        long end = lines.bytes();
        channel.truncate(end).position(end);
        try {
            for (byte[] line : written) {
                writeAll(channel, ByteBuffer.wrap(line));
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
        for (int i = 0; i < written.size(); i++) {
            lines.noteWritten(entries.get(i), written.get(i), written.get(i).length);
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            var _ = channel.write(bytes);
        }
    }

    /** For its owner alone, and the folder's entry durable too. */
    private void create(LedgerEnd known) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        lines = new LedgerLines();
        requireReaching(known);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            FileChannel.open(file, Set.of(CREATE_NEW, WRITE), ownerOnly).close();
        } catch (FileAlreadyExistsException _) {
            LOG.debug("another instance was quicker");
        }
        try (FileChannel entries = FileChannel.open(folder, READ)) {
            entries.force(true);
        }
    }

    @Override
    public String toString() {
        return "the erasure ledger " + file;
    }
}
