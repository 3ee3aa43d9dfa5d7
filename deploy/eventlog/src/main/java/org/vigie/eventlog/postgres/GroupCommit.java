package org.vigie.eventlog.postgres;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;

/** The one thread that writes: takes all that waits, writes it at once and leaves the answers to other threads. */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(15);

    private final AppendQueue queue;
    private final BatchWriter writer;
    private final LogMetrics metrics;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;

    GroupCommit(AppendQueue queue, BatchWriter writer, LogMetrics metrics) {
        this.queue = queue;
        this.writer = writer;
        this.metrics = metrics;
        this.thread = Thread.ofPlatform().name("eventlog-writer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void onAppended(LongConsumer listener) {
        listeners.add(listener);
    }

    private void run() {
        try (writer) {
            for (List<PendingAppend> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
                metrics.batch(batch.size());
                Answers answers = writer.write(batch);
                Thread.ofVirtual().name("eventlog-answers").start(() -> deliver(answers));
            }
        } catch (InterruptedException e) {
            LOG.error("the writer was interrupted, nothing is appended any more", e);
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
