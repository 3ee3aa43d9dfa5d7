package org.vigie.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process of the stack. It runs in a session of its own, so that a Ctrl-C at the terminal reaches its parent alone, which then
 * stops everything in order; and it dies with its parent where the system can arrange that (Linux).
 */
public final class ChildProcess {
    /** Linux ties a child's life to the thread that forked it, not to the process: so one thread forks and never ends. */
    private static final ExecutorService FORKER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("forker").factory());

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the command, its output appended to the command's log.
     *
     * @throws UncheckedIOException when the program is missing or the log cannot be written
     */
    public static ChildProcess start(Command command) {
        try {
            return FORKER.submit(() -> fork(command)).get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException io) throw new UncheckedIOException(io);
            throw new IllegalStateException("cannot start " + command.name(), failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting " + command.name(), interrupted);
        }
    }

    private static ChildProcess fork(Command command) throws IOException {
        Files.createDirectories(command.log().toAbsolutePath().getParent());
        List<String> words = ParentDeath.bind(command);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(command.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return new ChildProcess(builder.start(), command.log());
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Completes with the exit code once the process has ended. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** The file that holds what the process said. */
    public Path log() {
        return log;
    }

    /** Asks the process to end (TERM) and, when it has not within the patience, ends it (KILL). */
    public void stop(Duration patience) {
        process.destroy();
        if (!endsWithin(patience)) kill();
    }

    /** Sends a signal by its name, such as {@code INT}: PostgreSQL tells its ways to stop apart by the signal. */
    public void signal(String name) {
        Signals.send(pid(), name);
    }

    /** Ends the process at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(Duration.ofSeconds(10));
    }

    /** Whether the process has ended, waiting for that at most so long. */
    public boolean endsWithin(Duration patience) {
        try {
            ended().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !alive();
        }
    }
}
