package org.vigie.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** Files that only their owner reads: each service's master key, made once, and the service token, renewed. */
final class Secrets {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    Secrets(Path dataFolder) {
        this.folder = dataFolder.resolve("keys");
    }

    /** The service's master key; what its log holds of people cannot be read without it. */
    Path masterKey(Service service) {
        Path file = folder.resolve(service.label() + ".key");
        if (Files.notExists(file)) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            write(file, Base64.getEncoder().encodeToString(key) + "\n");
        }
        return file;
    }

    /** A secret in letters and digits, made once. */
    String random(String name) {
        Path file = folder.resolve(name);
        if (Files.notExists(file)) {
            byte[] bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            write(file, HexFormat.of().formatHex(bytes) + "\n");
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** The file that services read the token from with which they speak to each other. */
    Path serviceToken() {
        return folder.resolve("service-token");
    }

    void renewServiceToken(String token) {
        write(serviceToken(), token + "\n");
    }

    /** Makes the file, empty, for its owner's eyes alone. */
    static Path createOwnerOnly(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, OWNER_ONLY);
    }

    /** Whole or not at all: a reader, or a power cut, never meets half a secret. */
    private void write(Path file, String text) {
        try {
            Files.createDirectories(folder);
            Path half = createOwnerOnly(file.resolveSibling(file.getFileName() + ".new"));
            Files.writeString(half, text);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }
}
