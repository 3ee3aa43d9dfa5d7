package org.vigie.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU seconds used so far, as Linux counts them: in hundredths. */
public final class CpuClock {
    private static final double TICKS_A_SECOND = 100;
    /** In /proc/PID/stat, counted behind the command's name: user, system, and the same of children that have ended. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private CpuClock() {}

    /** Of the process itself; 0 once it is gone. */
    public static double of(long pid) {
        return ticks(pid, USER, SYSTEM);
    }

    /** Of the process with all its children, also those that have ended. */
    public static double ofTree(long pid) {
        double children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToDouble(child -> ofTree(child.pid()))
                .sum();
        return ticks(pid, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM) + children;
    }

    /** Of this program itself, without those that it started. */
    public static double ofThisProgram() {
        return of(ProcessHandle.current().pid());
    }

    /** Of the programs that this JVM started and that have ended. */
    public static double ofEndedChildren() {
        return ticks(ProcessHandle.current().pid(), CHILDREN_USER, CHILDREN_SYSTEM);
    }

    /** Of everything on the machine, without what was idle or waited for a disk. */
    public static double ofMachine() {
        String[] fields =
                read(Path.of("/proc/stat")).lines().findFirst().orElseThrow().split(" +", -1);
        double ticks = 0;
        for (int field : new int[] {1, 2, 3, 6, 7, 8}) ticks += Double.parseDouble(fields[field]);
        return ticks / TICKS_A_SECOND;
    }

    private static double ticks(long pid, int... fields) {
        String line;
        try {
            line = read(Path.of("/proc", Long.toString(pid), "stat"));
        } catch (UncheckedIOException gone) {
            return 0;
        }
        String[] behindName = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        double ticks = 0;
        for (int field : fields) ticks += Double.parseDouble(behindName[field]);
        return ticks / TICKS_A_SECOND;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
