package org.vigie.bench.appending;

import java.time.Duration;
import java.util.Map;
import org.vigie.bench.machine.CpuClock;
import org.vigie.bench.stack.Observer;
import org.vigie.bench.stack.RunningStack;

/** One side's turns, and what was seen in them. */
final class MeasuredAppends {
    private final RunningStack stack;
    private final Appends store;
    private final int threads;
    private final Observer observer;
    private long appended;

    /** @param sessions condition in SQL that picks its sessions out of {@code pg_stat_activity} */
    MeasuredAppends(RunningStack stack, Appends store, int threads, String sessions) {
        this.stack = stack;
        this.store = store;
        this.threads = threads;
        long postgreSql = stack.endpoints().pids().postgreSql();
        this.observer = new Observer(
                stack.databases(),
                sessions,
                () -> Map.of(
                        "this program (threads and store)",
                        CpuClock::ofThisProgram,
                        "PostgreSQL",
                        () -> CpuClock.ofTree(postgreSql)));
    }

    void warmUp(Duration length) {
        ManyThreads.count(threads, length, store::append);
    }

    /** Durable appends of a turn, a second. */
    double perSecond(Duration length) {
        stack.databases().checkpoint();
        long before = store.stored();
        long begin = System.nanoTime();
        long done = observer.during(() -> ManyThreads.count(threads, length, store::append));
        double seconds = (System.nanoTime() - begin) / 1e9;
        long stored = store.stored() - before;
        if (stored != done) throw new IllegalStateException(done + " appends were answered but " + stored + " stored");
        appended += done;
        return done / seconds;
    }

    String bound() {
        return observer.bound();
    }

    String perAppend() {
        return observer.perUnit((double) appended);
    }
}
