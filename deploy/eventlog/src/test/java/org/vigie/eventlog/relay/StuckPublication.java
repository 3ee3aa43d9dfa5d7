package org.vigie.eventlog.relay;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.vigie.eventlog.StoredEvent;

/** Stands still at one event, like a process that is paused, until it is released. */
final class StuckPublication implements Publication {
    private final Publication publication;
    private final long position;
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    StuckPublication(Publication publication, long position) {
        this.publication = publication;
        this.position = position;
    }

    @Override
    public String service() {
        return publication.service();
    }

    @Override
    public PublishedEvent publish(StoredEvent stored) {
        if (stored.position() == position) {
            stuck.countDown();
            await(released);
        }
        return publication.publish(stored);
    }

    void awaitStuck() {
        await(stuck);
    }

    void release() {
        released.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
