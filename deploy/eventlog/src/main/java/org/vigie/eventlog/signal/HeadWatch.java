package org.vigie.eventlog.signal;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.running.BackgroundTask;
import org.vigie.eventlog.running.Failure;
import org.vigie.eventlog.running.StopSignal;

/**
 * Notices what other instances append by looking at the head: often while they do, seldom while nothing happens, and not at
 * all while this instance appends itself, since its readers are awake then and read everybody's events.
 */
public final class HeadWatch {
    private static final Logger LOG = Logger.getLogger(HeadWatch.class);
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration SELDOM = Duration.ofMillis(500);

    private final EventLog log;
    private final AppendSignal signal;
    private final StopSignal stop = new StopSignal();
    private Duration pause = OFTEN;

    public HeadWatch(EventLog log, AppendSignal signal) {
        this.log = log;
        this.signal = signal;
    }

    /** The watch as a task that is not started yet. */
    public BackgroundTask task() {
        return new BackgroundTask("eventlog-head", stop, this::watch, () -> {});
    }

    private void watch() throws InterruptedException {
        long known = signal.position();
        while (!stop.await(pause)) {
            long now = signal.position();
            if (now == known) {
                look(known);
                now = signal.position();
            }
            known = now;
        }
    }

    private void look(long known) {
        try {
            long head = log.head().position();
            pause = head > known ? OFTEN : longer(pause);
            signal.appended(head);
        } catch (RuntimeException e) {
            LOG.debugf("the log's head cannot be read: %s", Failure.describe(e));
            pause = SELDOM;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(SELDOM) > 0 ? SELDOM : doubled;
    }
}
