package org.vigie.referral.application.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Rings when there may be something to do. It rings a moment before the transaction that it tells of is committed, so after it
 * the list is looked at often, then less and less often: nothing is lost by a ring that is missed, and nothing burns while
 * there is nothing to do.
 */
@ApplicationScoped
public class Bell {
    private static final long SHORTEST_MILLIS = 10;
    private static final long LONGEST_MILLIS = 500;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;
    private long heard;
    private long gap = SHORTEST_MILLIS;

    /** There may be something to do. */
    public void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when it rings, or when it is time to look all the same. For one listener. */
    void await() throws InterruptedException {
        lock.lock();
        try {
            gap = rings > heard ? SHORTEST_MILLIS : Math.min(gap * 2, LONGEST_MILLIS);
            heard = rings;
            long left = TimeUnit.MILLISECONDS.toNanos(gap);
            while (left > 0 && rings == heard) {
                left = rung.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
