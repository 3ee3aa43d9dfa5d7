package org.vigie.eventlog.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.AppendResult;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.LogHead;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.erasure.ErasureLedger;
import org.vigie.eventlog.erasure.NoErasures;
import org.vigie.eventlog.postgres.LogMetrics.Outcome;

/** The event log of a service in its PostgreSQL, in the tables of {@code db/eventlog}. Safe for any number of threads and instances. */
public final class PostgresEventLog implements EventLog, AutoCloseable {
    private static final Duration QUEUE_RETRY_AFTER = Duration.ofSeconds(1);
    private static final long RECENT_BYTES = 1L << 20;

    private final AppendQueue queue;
    private final LogMetrics metrics;
    private final LogClock clock;
    private final GroupCommit commits;
    private final RecentEvents recent = new RecentEvents(RECENT_BYTES);
    private final EventReader reader;

    private PostgresEventLog(
            DataSource dataSource,
            AppendSettings settings,
            InstantSource clock,
            MeterRegistry meters,
            ErasureLedger ledger) {
        queue = new AppendQueue(settings);
        this.clock = new LogClock(clock);
        metrics = new LogMetrics(meters, queue, this.clock);
        BatchWriter writer = new BatchWriter(dataSource, settings, this.clock, ledger, recent);
        commits = new GroupCommit(queue, writer, settings, metrics);
        reader = new EventReader(dataSource, this.clock);
    }

    /**
     * Opens the log. Its writer keeps one connection of {@code dataSource} for itself.
     *
     * @param dataSource connects as the service's role
     * @param clock tells when events are recorded
     * @param ledger keeps who was erased
     */
    public static PostgresEventLog open(
            DataSource dataSource,
            AppendSettings settings,
            InstantSource clock,
            MeterRegistry meters,
            ErasureLedger ledger) {
        PostgresEventLog log = new PostgresEventLog(dataSource, settings, clock, meters, ledger);
        log.commits.start();
        return log;
    }

    /** Opens a log of no personal data: in it nobody can be erased. */
    public static PostgresEventLog open(
            DataSource dataSource, AppendSettings settings, InstantSource clock, MeterRegistry meters) {
        return open(dataSource, settings, clock, meters, new NoErasures());
    }

    @Override
    public CompletionStage<AppendResult> append(Append append) {
        PendingAppend pending = new PendingAppend(append);
        if (!queue.offer(pending)) {
            metrics.count(Outcome.QUEUE_FULL);
            return CompletableFuture.failedFuture(
                    new LogUnavailableException("too many appends are waiting", QUEUE_RETRY_AFTER, null));
        }
        return pending.answer();
    }

    @Override
    public List<StoredEvent> readStream(UUID streamId, long version) {
        return reader.stream(streamId, version);
    }

    @Override
    public List<StoredEvent> readAfter(long position, int limit) {
        return reader.after(position, limit);
    }

    @Override
    public List<StoredEvent> follow(long position, int limit) {
        List<StoredEvent> known = recent.after(position, limit);
        if (known.isEmpty()) {
            return readAfter(position, limit);
        }
        // a standby that takes over may lack the end of the log; the chain vouches for what comes before
        StoredEvent last = known.getLast();
        if (hashAt(last.position())
                .filter(hash -> Arrays.equals(hash, last.hash()))
                .isPresent()) {
            return known;
        }
        recent.forget();
        return readAfter(position, limit);
    }

    @Override
    public Optional<StoredEvent> find(UUID eventId) {
        return reader.find(eventId);
    }

    @Override
    public Optional<byte[]> hashAt(long position) {
        return reader.hashAt(position);
    }

    @Override
    public Optional<String> actorOf(UUID eventId) {
        return reader.actorOf(eventId);
    }

    @Override
    public Optional<String> openerOf(UUID streamId) {
        return reader.openerOf(streamId);
    }

    @Override
    public LogHead head() {
        LogHead head = reader.head();
        metrics.head(head.position());
        return head;
    }

    /** Why this instance records nothing while its clock is not the database's; what was seen last. */
    public Optional<String> clockRefusal() {
        return clock.refusal();
    }

    @Override
    public void onAppended(LongConsumer listener) {
        commits.onAppended(listener);
    }

    /** Takes no more appends, answers those that wait and gives the writer's connection back. */
    @Override
    public void close() {
        commits.close();
    }
}
