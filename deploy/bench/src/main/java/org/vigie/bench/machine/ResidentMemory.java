package org.vigie.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What of a process is in memory, as Linux counts it: shared pages too. */
public final class ResidentMemory {
    private ResidentMemory() {}

    /** Megabytes now. */
    public static double now(long pid) {
        return megabytes(pid, "VmRSS:");
    }

    /** Megabytes at most so far. */
    public static double peak(long pid) {
        return megabytes(pid, "VmHWM:");
    }

    private static double megabytes(long pid, String field) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                            .filter(line -> line.startsWith(field))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
