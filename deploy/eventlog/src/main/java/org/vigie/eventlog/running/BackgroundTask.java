package org.vigie.eventlog.running;

import java.time.Duration;
import org.jboss.logging.Logger;

/** A loop on a thread of its own from {@link #start} to {@link #stop}; one that ends otherwise is among the {@link Deaths}. */
public final class BackgroundTask {
    private static final Logger LOG = Logger.getLogger(BackgroundTask.class);

    private final StopSignal stop;
    private final Runnable wake;
    private final Thread thread;

    /**
     * @param name of the thread
     * @param stop what {@code loop} looks at to see that it shall end
     * @param loop the work, which deals with its own failures
     * @param wake gets the loop out of whatever it waits for
     */
    public BackgroundTask(String name, StopSignal stop, Loop loop, Runnable wake) {
        this.stop = stop;
        this.wake = wake;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> run(loop));
    }

    /** Begins to run. */
    public void start() {
        thread.start();
    }

    /** Asks the loop to end; returns at once. */
    public void stop() {
        stop.stop();
        wake.run();
    }

    /** Whether the loop has ended. */
    public boolean hasEnded() {
        return thread.getState() == Thread.State.TERMINATED;
    }

    /** Waits until the loop has ended; interrupts it after {@code patience} and waits as long again. */
    public void awaitEnd(Duration patience) {
        try {
            if (!thread.join(patience)) {
                thread.interrupt();
                if (!thread.join(patience)) {
                    LOG.warnf("%s does not stop and is left to itself", thread.getName());
                }
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run(Loop loop) {
        try {
            loop.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            Deaths.died(thread.getName(), e);
            throw e;
        }
    }

    /** What a task does; an interrupt ends it. */
    @FunctionalInterface
    public interface Loop {
        void run() throws InterruptedException;
    }
}
