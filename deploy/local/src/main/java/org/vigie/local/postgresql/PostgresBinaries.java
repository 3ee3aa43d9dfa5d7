package org.vigie.local.postgresql;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once a machine and user from the archive on the class path. */
public final class PostgresBinaries {
    private PostgresBinaries() {}

    /**
     * The folder that holds {@code bin}, {@code lib} and {@code share}.
     *
     * @throws IllegalStateException when there is no archive for this machine
     */
    public static Path folder() {
        String archive = "/postgres-" + system() + "-" + architecture() + ".txz";
        try {
            Path cache = cache();
            Path folder = cache.resolve("postgresql-" + digest(archive).substring(0, 16));
            if (!Files.isDirectory(folder)) unpack(archive, cache, folder);
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot unpack PostgreSQL: " + unwritable.getMessage(), unwritable);
        }
    }

    /** Under the folder for temporary files, since a database that may not run as root may not look into root's home either. */
    private static Path cache() throws IOException {
        Path cache = Path.of(System.getProperty("java.io.tmpdir"), "vigie-" + System.getProperty("user.name"));
        try {
            Files.createDirectory(
                    cache, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (FileAlreadyExistsException made) {
            if (!Files.getOwner(cache).getName().equals(System.getProperty("user.name")))
                throw new IOException(cache + " belongs to somebody else");
        }
        return cache;
    }

    private static void unpack(String archive, Path cache, Path folder) throws IOException {
        Path half = Files.createTempDirectory(
                cache,
                "unpacking-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
                write(entry, tar, half);
        }
        // Two processes may unpack at once: the first rename wins, the other finds the folder in place.
        if (!half.toFile().renameTo(folder.toFile()) && !Files.isDirectory(folder))
            throw new IOException("cannot write " + folder);
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) throw new IOException("archive leads out of its folder");
        Files.createDirectories(target.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false))
                throw new IOException("cannot make " + target + " executable");
        }
    }

    private static String digest(String archive) throws IOException {
        try (InputStream content = open(archive)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer))
                sha256.update(buffer, 0, read);
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream open(String archive) {
        InputStream content = PostgresBinaries.class.getResourceAsStream(archive);
        if (content == null)
            throw new IllegalStateException("no PostgreSQL for this machine on the class path: " + archive);
        return content;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
    }
}
