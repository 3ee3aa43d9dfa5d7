package org.vigie.eventlog.postgres;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.postgres.LogMetrics.Outcome;
import org.vigie.eventlog.running.Deaths;

/** The one thread that writes: takes all that waits, writes it at once and leaves the answers to other threads. */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration WATCH = Duration.ofMillis(500);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final String DEAD = "the log's writer has died, this instance has to be started again";

    private final AppendQueue queue;
    private final BatchWriter writer;
    private final LogMetrics metrics;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private final AppendSettings settings;
    private volatile List<PendingAppend> inHand = List.of();

    GroupCommit(AppendQueue queue, BatchWriter writer, AppendSettings settings, LogMetrics metrics) {
        this.settings = settings;
        this.queue = queue;
        this.writer = writer;
        this.metrics = metrics;
        this.thread = Thread.ofPlatform().name("eventlog-writer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
        Thread.ofVirtual().name("eventlog-writer-watch").start(this::watch);
    }

    void onAppended(LongConsumer listener) {
        listeners.add(listener);
    }

    private void run() {
        try (writer) {
            for (List<PendingAppend> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
                inHand = batch;
                metrics.batch(batch.size());
                Answers answers = writer.write(batch);
                inHand = List.of();
                Thread.ofVirtual().name("eventlog-answers").start(() -> deliver(answers));
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            Deaths.died(thread.getName(), e);
            queue.close();
            refuse(inHand, DEAD);
            refuse(queue.takeAll(), DEAD);
        }
    }

    /** Nobody waits longer than this for a writer that hangs: what it has in hand may still be stored, what it has not will not. */
    private void watch() {
        Duration longest =
                settings.queueTimeout().plus(settings.commitTimeout()).plus(settings.settleTimeout());
        do {
            refuse(queue.takeExpired(settings.queueTimeout()), "the log did not get to this in time");
            refuse(
                    inHand.stream()
                            .filter(pending -> pending.hasWaited(longest))
                            .toList(),
                    "the log did not say whether this is stored");
        } while (!isOver());
    }

    private boolean isOver() {
        try {
            return thread.join(WATCH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void refuse(List<PendingAppend> appends, String message) {
        for (PendingAppend append : appends) {
            if (append.answer().completeExceptionally(new LogUnavailableException(message, RETRY_AFTER, null))) {
                metrics.count(Outcome.UNAVAILABLE);
            }
        }
    }

    private void deliver(Answers answers) {
        long position = answers.lastPosition();
        if (position > 0) {
            metrics.head(position);
            listeners.forEach(listener -> tell(listener, position));
        }
        answers.deliver(metrics);
    }

    private static void tell(LongConsumer listener, long position) {
        try {
            listener.accept(position);
        } catch (RuntimeException e) {
            LOG.error("a listener of the log failed", e);
        }
    }

    /** Takes no more appends and returns once those that wait have their answer. */
    @Override
    public void close() {
        queue.close();
        writer.stop();
        try {
            if (!thread.join(DRAIN_TIMEOUT)) {
                LOG.errorf("%d appends were still waiting when the log was closed", queue.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
