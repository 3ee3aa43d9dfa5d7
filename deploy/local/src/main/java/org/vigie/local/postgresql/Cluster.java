package org.vigie.local.postgresql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.Folders;
import org.vigie.local.process.StartFailure;

/** The files of one database cluster, in {@code folder/data}, with the password of its superuser beside it. */
final class Cluster {
    private final Path folder;
    private final Path log;

    Cluster(Path folder, Path log) {
        this.folder = folder.toAbsolutePath().normalize();
        this.log = log;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return log;
    }

    Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    /** Makes the cluster unless it is there; one that was left half made is made again. */
    void make(Path programs) {
        try {
            Files.createDirectories(folder);
            if (Files.exists(data())) return;
            Path half = folder.resolve("making");
            Files.createDirectories(half);
            Folders.empty(half);
            DatabaseUser.restrict(half);
            initialise(programs, half);
            Files.move(half, data());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot make the database in " + folder, unwritable);
        }
    }

    private void initialise(Path programs, Path half) throws IOException {
        List<String> words =
                new ArrayList<>(List.of(programs.resolve("bin/initdb").toString(), "-D", half.toString()));
        words.addAll(List.of(
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile",
                passwordFile().toString()));
        words.addAll(
                List.of("-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
        ChildProcess initdb = ChildProcess.start(
                new Command("initdb", DatabaseUser.identity(), words, Map.of("LC_ALL", "C"), log(), "KILL"));
        int code = initdb.ended().join();
        if (code != 0) throw StartFailure.of("PostgreSQL's initdb", log());
    }

    private Path passwordFile() throws IOException {
        Path file = folder.resolve("password");
        if (Files.notExists(file)) {
            byte[] random = new byte[18];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
        }
        return file;
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
