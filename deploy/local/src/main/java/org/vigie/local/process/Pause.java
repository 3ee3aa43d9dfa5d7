package org.vigie.local.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wait between two attempts at something that somebody else has to make possible. */
public final class Pause {
    private Pause() {}

    /**
     * Waits that long.
     *
     * @throws IllegalStateException when the thread is interrupted, which ends whatever it was trying
     */
    public static void of(Duration length) {
        try {
            boolean never = new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
            if (never) throw new IllegalStateException();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
