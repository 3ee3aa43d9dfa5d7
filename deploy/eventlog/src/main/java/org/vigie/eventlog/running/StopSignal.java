package org.vigie.eventlog.running;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says once and for all that a task shall end, and is where it waits in the meantime. */
public final class StopSignal {
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Asks to stop; final. */
    public void stop() {
        stopped.countDown();
    }

    /** Whether to stop now. */
    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Waits for {@code duration} or until asked to stop; true when to stop. */
    public boolean await(Duration duration) throws InterruptedException {
        return stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    }
}
