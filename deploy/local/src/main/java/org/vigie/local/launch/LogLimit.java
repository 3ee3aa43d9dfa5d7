package org.vigie.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a stack that runs for months from filling the disk with its logs: a log that has grown too long is copied aside, in place of
 * the copy before, and emptied. Every process appends, so it goes on at the file's new end.
 */
final class LogLimit {
    private static final long LONGEST = 20L << 20;

    private final Path folder;

    LogLimit(Path folder) {
        this.folder = folder;
    }

    void apply() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log")).toList();
            for (Path log : logs) if (Files.size(log) > LONGEST) setAside(log);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void setAside(Path log) throws IOException {
        Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel emptied = FileChannel.open(log, StandardOpenOption.WRITE)) {
            emptied.truncate(0);
        }
    }
}
