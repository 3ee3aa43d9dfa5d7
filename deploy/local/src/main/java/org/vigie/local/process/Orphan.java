package org.vigie.local.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a parent that was killed may have left running, found by a file that holds a process id. After a power cut that id may belong
 * to anybody, so a process is taken for ours only if its command line bears our mark.
 */
public final class Orphan {
    private Orphan() {}

    /**
     * Ends the process whose id is the first line of the file, if it runs and its command line contains the mark.
     *
     * @return whether there was one
     */
    public static boolean end(Path pidFile, String mark) {
        Optional<ProcessHandle> orphan = firstLine(pidFile)
                .flatMap(Orphan::processOf)
                .filter(process -> commandLine(process).contains(mark));
        orphan.ifPresent(Orphan::end);
        return orphan.isPresent();
    }

    /** Deletes the file, which would otherwise keep a program that trusts it from starting. */
    public static void forget(Path pidFile) {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static Optional<String> firstLine(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().findFirst() : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<ProcessHandle> processOf(String pid) {
        return pid.strip().matches("[0-9]{1,10}") ? ProcessHandle.of(Long.parseLong(pid.strip())) : Optional.empty();
    }

    /** Java's own view of a command line ends after a page; a class path is longer than that. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"), ISO_8859_1);
        } catch (IOException noProcOrGone) {
            return process.info().commandLine().orElse("");
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!ended(process, Duration.ofSeconds(5))) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(5));
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException | ExecutionException unknown) {
            return !process.isAlive();
        }
    }
}
