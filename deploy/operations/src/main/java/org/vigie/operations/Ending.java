package org.vigie.operations;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does things as soon as the service is asked to end. The framework's own event comes after requests under way were waited for: too
 * late for what lets these requests go.
 */
@Singleton
public final class Ending {
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Thread hook = new Thread(this::begin, "ending");

    /**
     * Has {@code task} done once when the service is asked to end; at once when it has been already.
     *
     * @param task returns soon, for the process waits for it
     */
    public void then(Runnable task) {
        tasks.add(task);
        if (begun.get()) {
            run();
        }
    }

    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The service ends and the process may not, as in tests. */
    void stop(@Observes ShutdownEvent event) {
        begin();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the process ends
        }
    }

    private void begin() {
        begun.set(true);
        run();
    }

    private void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
