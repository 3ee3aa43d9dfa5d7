package org.vigie.eventlog.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** Reads a backup, once its checksum was found right: nothing of one that is torn or was altered is used. */
public final class BackupReader implements AutoCloseable {
    private static final int CHECKSUM = 32;
    private static final int LONGEST_MANIFEST = 1 << 20;

    private final Path file;
    private final DataInputStream in;
    private final Manifest manifest;

    private BackupReader(Path file, DataInputStream in) throws IOException {
        this.file = file;
        this.in = in;
        manifest = readManifest(file, in);
    }

    /**
     * Opens the backup in {@code file}.
     *
     * @throws UnusableBackupException when it is none, is of a newer format, or is not whole
     */
    public static BackupReader open(Path file) throws IOException {
        check(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        try {
            return new BackupReader(file, in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static void check(Path file) throws IOException {
        MessageDigest digest = BackupWriter.sha256();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            readFormat(file, in);
        } catch (EOFException e) {
            throw new UnusableBackupException(file + " is not whole: it ends after " + Files.size(file) + " bytes");
        }
        try (InputStream in = Files.newInputStream(file)) {
            long left = Files.size(file) - CHECKSUM;
            byte[] buffer = new byte[1 << 16];
            while (left > 0) {
                int read = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
                digest.update(buffer, 0, read);
                left -= read;
            }
            if (!MessageDigest.isEqual(digest.digest(), in.readAllBytes())) {
                throw new UnusableBackupException(
                        file + " is not whole: its checksum is wrong. It was cut off or altered; take another backup");
            }
        }
    }

    private static void readFormat(Path file, DataInputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(BackupWriter.MAGIC.length), BackupWriter.MAGIC)) {
            throw new UnusableBackupException(file + " is no backup of an event log");
        }
        int format = in.readInt();
        if (format != BackupWriter.FORMAT) {
            throw new UnusableBackupException(
                    "%s has format %d, and this version reads format %d: restore it with the version"
                                    .formatted(file, format, BackupWriter.FORMAT)
                            + " that wrote it, or a newer one");
        }
    }

    private static Manifest readManifest(Path file, DataInputStream in) throws IOException {
        readFormat(file, in);
        int length = in.readInt();
        if (length < 0 || length > LONGEST_MANIFEST) {
            throw new UnusableBackupException(file + " is no backup: its manifest is not there");
        }
        return Manifest.of(in.readNBytes(length));
    }

    /** What the file says of itself, whether or not it is whole; empty when it is no backup that this version can read. */
    static Optional<Manifest> manifest(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return Optional.of(readManifest(file, in));
        } catch (UnusableBackupException | EOFException | JsonProcessingException noBackup) {
            return Optional.empty();
        }
    }

    /** What it says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** Throws {@link UnusableBackupException} unless it is of the log of {@code service}. */
    public void requireOf(String service) throws UnusableBackupException {
        if (!manifest.service().equals(service)) {
            throw new UnusableBackupException(
                    "%s is of the log of %s, not of %s".formatted(file, manifest.service(), service));
        }
    }

    /** The next section, to be read to its end before the one after it is asked for; empty after the last. */
    Optional<InputStream> section() throws IOException {
        return in.readByte() == BackupWriter.SECTION ? Optional.of(new Chunks()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private final class Chunks extends InputStream {
        private int left;
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0 && !ended) {
                left = in.readInt();
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int read = in.read(bytes, offset, Math.min(length, left));
            if (read < 0) {
                throw new EOFException("a section is not whole");
            }
            left -= read;
            return read;
        }
    }
}
