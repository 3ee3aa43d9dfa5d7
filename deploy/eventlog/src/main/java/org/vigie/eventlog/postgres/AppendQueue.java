package org.vigie.eventlog.postgres;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** The appends that wait for the writer, bounded by number and by bytes. */
final class AppendQueue {
    private final AppendSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<PendingAppend> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private boolean closed;

    AppendQueue(AppendSettings settings) {
        this.settings = settings;
    }

    /** Takes {@code append} if there is room. One that is bigger than all the room there is passes when it is alone. */
    boolean offer(PendingAppend append) {
        lock.lock();
        try {
            boolean full = waiting.size() >= settings.queuedAppends()
                    || (waitingBytes + append.bytes() > settings.queuedBytes() && !waiting.isEmpty());
            if (closed || full) {
                return false;
            }
            waiting.add(append);
            waitingBytes += append.bytes();
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for appends and takes all that a batch holds; empty once the queue is closed and nothing waits any more. */
    List<PendingAppend> take() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            linger();
            List<PendingAppend> batch = new ArrayList<>(Math.min(waiting.size(), settings.batchAppends()));
            while (batch.size() < settings.batchAppends() && !waiting.isEmpty()) {
                PendingAppend next = waiting.remove();
                waitingBytes -= next.bytes();
                batch.add(next);
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Takes those that have waited for longer than {@code patience}: whoever sent them has given up, or will. */
    List<PendingAppend> takeExpired(Duration patience) {
        return takeWhile(append -> append.hasWaited(patience));
    }

    /** Takes all that wait. */
    List<PendingAppend> takeAll() {
        return takeWhile(_ -> true);
    }

    private List<PendingAppend> takeWhile(Predicate<PendingAppend> wanted) {
        lock.lock();
        try {
            List<PendingAppend> taken = new ArrayList<>();
            while (!waiting.isEmpty() && wanted.test(waiting.peek())) {
                PendingAppend next = waiting.remove();
                waitingBytes -= next.bytes();
                taken.add(next);
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void linger() throws InterruptedException {
        long left = settings.linger().toNanos();
        while (left > 0 && waiting.size() < settings.batchAppends() && !closed) {
            left = changed.awaitNanos(left);
        }
    }

    /** Takes no more; what waits is still given out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
