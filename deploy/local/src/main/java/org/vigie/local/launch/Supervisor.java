package org.vigie.local.launch;

import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.vigie.local.process.ChildProcess;

/** Keeps the parts alive: what ends without being asked to is started again, as an orchestrator would. */
final class Supervisor {
    private final Console console;
    private final Clock clock;
    private final Runnable changed;
    private final ScheduledExecutorService restarts = Executors.newScheduledThreadPool(
            6, Thread.ofPlatform().daemon().name("restart-", 0).factory());
    private final Map<Part, ChildProcess> running = new HashMap<>();
    private final Map<Part, Backoff> backoffs = new HashMap<>();
    private boolean watching;
    private boolean stopping;

    /** @param changed told after a part runs as another process than before */
    Supervisor(Console console, Clock clock, Runnable changed) {
        this.console = console;
        this.clock = clock;
        this.changed = changed;
    }

    /** Starts the part for the first time; if it does not start, nobody tries again. */
    void start(Part part) {
        keep(part, part.start());
    }

    /** From now on what dies is started again. */
    synchronized void watch() {
        watching = true;
        Map.copyOf(running).forEach(this::watch);
    }

    /** The part's present process. */
    synchronized ChildProcess process(Part part) {
        ChildProcess process = running.get(part);
        if (process == null) throw new IllegalStateException(part.name() + " was not started");
        return process;
    }

    private synchronized void keep(Part part, ChildProcess process) {
        if (stopping) {
            process.kill();
            return;
        }
        running.put(part, process);
        if (watching) watch(part, process);
    }

    private void watch(Part part, ChildProcess process) {
        var _ = process.ended().thenAccept(code -> died(part, "ended with " + code));
    }

    /** Stops a part that says itself that it is not live, which starts it again. One that does not answer may be busy. */
    void endUnlessLive(Part part, URI live) {
        if (Readiness.status(live) != HttpURLConnection.HTTP_UNAVAILABLE) return;
        console.say(part.name() + " says that it is not live; ending it");
        part.stop(process(part));
    }

    private synchronized void died(Part part, String how) {
        if (stopping) return;
        Backoff backoff =
                backoffs.getOrDefault(part, Backoff.born(clock.instant())).died(clock.instant());
        backoffs.put(part, backoff);
        long delay = backoff.delay().toMillis();
        console.say(part.name() + " " + how + "; starting it again" + (delay == 0 ? "" : " in " + delay + " ms"));
        var _ = restarts.schedule(() -> startAgain(part), delay, TimeUnit.MILLISECONDS);
    }

    private void startAgain(Part part) {
        ChildProcess process;
        try {
            process = part.start();
        } catch (RuntimeException refused) {
            died(part, "did not start (" + refused.getMessage() + ")");
            return;
        }
        keep(part, process);
        changed.run();
    }

    /** No part is started any more. */
    synchronized void close() {
        stopping = true;
        restarts.shutdownNow();
    }

    /** Stops the parts, all at once, and waits for them. */
    void stop(List<? extends Part> parts) {
        List<Thread> stops = parts.stream()
                .map(part -> Thread.ofPlatform().start(() -> stop(part)))
                .toList();
        try {
            for (Thread stop : stops) stop.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Part part) {
        ChildProcess process;
        synchronized (this) {
            process = running.remove(part);
        }
        if (process != null) part.stop(process);
    }
}
