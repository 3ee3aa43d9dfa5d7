package org.vigie.eventlog.signal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells readers of the log inside this process that it has grown, so that they follow it at once and cost nothing while
 * nothing happens. It only wakes: a reader that misses a signal loses time, never an event.
 */
@Singleton
public class AppendSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile long position;
    private final Condition wanted = lock.newCondition();
    private long wakeUps;
    private long wishes;

    /** The log now ends at {@code position} or later; called by whoever appended, once per commit. */
    public void appended(long position) {
        lock.lock();
        try {
            if (position > this.position) {
                this.position = position;
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The greatest position heard of in this process, 0 before the first. */
    public long position() {
        return position;
    }

    /**
     * Waits until the log is known to go beyond {@code position}, until {@link #wakeAll}, or for {@code timeout} at most; false when the
     * time is over.
     */
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lock();
        try {
            long before = wakeUps;
            while (this.position <= position && wakeUps == before && left > 0) {
                left = grown.awaitNanos(left);
            }
            return left > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody waits for what readers make of the log: who gathers events goes on now. */
    public void hurry() {
        lock.lock();
        try {
            wishes++;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets time pass in which events gather: {@code time}, or less when somebody is in a {@link #hurry} or at {@link #wakeAll}. */
    public void awaitHurry(Duration time) throws InterruptedException {
        long left = time.toNanos();
        lock.lock();
        try {
            long before = wakeUps + wishes;
            while (wakeUps + wishes == before && left > 0) {
                left = wanted.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets every waiting reader go on, so that it sees that it shall stop. */
    public void wakeAll() {
        lock.lock();
        try {
            wakeUps++;
            grown.signalAll();
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
