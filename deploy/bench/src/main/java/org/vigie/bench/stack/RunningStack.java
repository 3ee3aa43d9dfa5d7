package org.vigie.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.vigie.bench.machine.Programs;
import org.vigie.local.launch.Checkout;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.launch.Migration;
import org.vigie.local.launch.Service;
import org.vigie.local.postgresql.Database;
import org.vigie.local.process.Pause;
import org.vigie.local.process.StartFailure;

/** The whole stack on free ports, empty at first, started by the launcher of this checkout in a process of its own. */
public final class RunningStack implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final Checkout checkout;
    private final Process launcher;
    private final Path data;
    private final Duration startedWithin;
    private final List<Long> paused = new CopyOnWriteArrayList<>();

    private RunningStack(Checkout checkout, Process launcher, Path data, Duration startedWithin) {
        this.checkout = checkout;
        this.launcher = launcher;
        this.data = data;
        this.startedWithin = startedWithin;
    }

    /**
     * Starts it and waits until it takes requests.
     *
     * @param data its folder; what an earlier stack left there is deleted
     */
    public static RunningStack start(Checkout checkout, Path data) {
        Path output = data.resolveSibling(data.getFileName() + ".out");
        Path endpoints = data.resolve("endpoints.json");
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(endpoints);
            long begin = System.nanoTime();
            Process launcher = new ProcessBuilder(
                            checkout.root().resolve("deploy/local/launch").toString(),
                            "--data",
                            data.toString(),
                            "--fresh",
                            "--free-ports")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            while (Files.notExists(endpoints)) {
                if (!launcher.isAlive()) throw new StartFailure(Files.readString(output));
                Pause.of(BETWEEN);
            }
            RunningStack stack =
                    new RunningStack(checkout, launcher, data, Duration.ofNanos(System.nanoTime() - begin));
            // what stands still would not hear that it is to end
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            return stack;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** From nothing running to every service ready. */
    public Duration startedWithin() {
        return startedWithin;
    }

    /** As they are now: what was started again has another process id than before. */
    public Endpoints endpoints() {
        try {
            return Endpoints.read(data.resolve("endpoints.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public long launcherPid() {
        return launcher.pid();
    }

    public long pid(Service service) {
        return endpoints().service(service).pid();
    }

    /** The databases on this stack's server. */
    public Databases databases() {
        return new Databases(endpoints().postgresql());
    }

    /** Brings the service's empty database to what the service needs, as the launcher did before it started that. */
    void migrate(Service service, Database empty) {
        Path log = data.resolveSibling("migration-of-" + service.label() + ".log");
        new Migration(service, checkout.serviceFolder(service), log, empty).run();
    }

    /** Stops every other service where it stands. */
    public void pauseAllBut(Service running) {
        for (Service service : Service.values()) if (service != running) pause(pid(service));
    }

    /** Stops all services where they stand. */
    public void pauseServices() {
        for (Service service : Service.values()) pause(pid(service));
    }

    /** Stops the broker where it stands. */
    public void pauseKafka() {
        pause(endpoints().pids().kafka());
    }

    /** Stops the process where it stands. */
    private void pause(long pid) {
        paused.add(pid);
        signal("STOP", pid);
    }

    /** Lets the process go on. */
    private void resume(long pid) {
        paused.remove(Long.valueOf(pid));
        if (ProcessHandle.of(pid).isPresent()) signal("CONT", pid);
    }

    /** Carries out a turn in which the service stands still too. */
    public double withPaused(Service service, DoubleSupplier turn) {
        long pid = pid(service);
        databases().checkpoint();
        pause(pid);
        try {
            return turn.getAsDouble();
        } finally {
            resume(pid);
        }
    }

    /** Lets everything go on. */
    public void resumeAll() {
        for (long pid : List.copyOf(paused)) resume(pid);
    }

    private static void signal(String name, long pid) {
        Programs.output(Path.of("/"), List.of("kill", "-s", name, Long.toString(pid)));
    }

    @Override
    public void close() {
        resumeAll();
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) launcher.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
