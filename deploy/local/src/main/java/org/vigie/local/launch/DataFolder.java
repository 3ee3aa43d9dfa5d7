package org.vigie.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.local.process.Folders;
import org.vigie.local.process.StartFailure;

/**
 * The folder that keeps everything of one stack. It bears a marker, so that nobody's other folder is ever used or emptied, and a lock,
 * so that two launchers never share it.
 */
final class DataFolder implements AutoCloseable {
    private static final String MARKER = ".vigie-local-stack";
    private static final String LOCK = ".lock";
    private static final long LEAST_SPACE = 300L << 20;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder for this launcher alone.
     *
     * @throws StartFailure when it is not ours, in use, or the disk is full
     */
    static DataFolder open(Path path) {
        return openUnlessInUse(path)
                .orElseThrow(() -> new StartFailure(
                        path + " is in use by another launcher: stop that one, or choose another --data."));
    }

    /**
     * Opens the folder, unless a launcher has it.
     *
     * @throws StartFailure when it is not ours, or the disk is full
     */
    static Optional<DataFolder> openUnlessInUse(Path path) {
        try {
            if (Files.exists(path) && !Files.isDirectory(path))
                throw new StartFailure(path + " is a file, not a folder: choose another with --data.");
            Files.createDirectories(path);
            if (Files.notExists(path.resolve(MARKER)) && !isEmpty(path))
                throw new StartFailure(path + " holds files that are not this stack's (it bears no " + MARKER
                        + "): choose an empty or a missing folder with --data.");
            requireSpace(path);
            Files.writeString(path.resolve(MARKER), "The local stack of Vigie keeps its data here.\n");
            return lock(path).map(lock -> new DataFolder(path, lock));
        } catch (IOException unusable) {
            throw new UncheckedIOException("The folder " + path + " cannot be used", unusable);
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void requireSpace(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_SPACE)
            throw new StartFailure("The disk of " + path + " is full: " + (free >> 20) + " MB are free, "
                    + (LEAST_SPACE >> 20) + " MB are needed.");
    }

    private static Optional<FileChannel> lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (locked(channel)) return Optional.of(channel);
        channel.close();
        return Optional.empty();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException byThisJvm) {
            return false;
        }
    }

    /** Deletes what earlier starts left; nobody may be using it. */
    void empty() {
        try {
            for (Path entry : entries()) {
                if (Files.isDirectory(entry)) Folders.empty(entry);
                Files.delete(entry);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException("The folder " + path + " cannot be emptied", undeletable);
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(entry -> !entry.endsWith(MARKER) && !entry.endsWith(LOCK))
                    .toList();
        }
    }

    Path path() {
        return path;
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path keycloak() {
        return path.resolve("keycloak");
    }

    Path postgreSql() {
        return path.resolve("postgresql");
    }

    /** Where the process's output goes. */
    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    /** Holds the id of the process, for a launcher that comes after one that was killed. */
    Path pidFile(String name) {
        return path.resolve("run").resolve(name + ".pid");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
