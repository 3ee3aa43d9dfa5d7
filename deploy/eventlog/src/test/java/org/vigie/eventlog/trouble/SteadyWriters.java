package org.vigie.eventlog.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.vigie.eventlog.AppendResult.Appended;
import org.vigie.eventlog.AppendResult.Repeated;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.LogUnavailableException;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.conformance.Samples;
import org.vigie.eventlog.verification.LogVerification;
import org.vigie.eventlog.verification.Verdict;

/** Writers that append without pause, each to a stream of its own, and say again what the log did not say is stored. */
public final class SteadyWriters implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final EventLog log;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> writing = new ArrayList<>();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicLong refusals = new AtomicLong();
    private volatile boolean enough;

    private SteadyWriters(EventLog log) {
        this.log = log;
    }

    /** Starts {@code writers} on {@code log}. */
    public static SteadyWriters start(EventLog log, int writers) {
        SteadyWriters all = new SteadyWriters(log);
        for (int i = 0; i < writers; i++) {
            String name = "steady-" + UUID.randomUUID();
            all.writing.add(all.threads.submit(() -> all.write(name)));
        }
        return all;
    }

    private void write(String name) {
        for (int version = 0; !enough; version++) {
            String event = name + "-" + version;
            while (!isStored(name, version, event)) {
                refusals.incrementAndGet();
            }
            acknowledged.add(Samples.event(event).eventId());
        }
    }

    private boolean isStored(String stream, int version, String event) {
        try {
            assertThat(Samples.answer(log, Samples.append(stream, version, event)))
                    .isInstanceOfAny(Appended.class, Repeated.class);
            return true;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(LogUnavailableException.class);
            return false;
        }
    }

    /** How many appends were acknowledged so far. */
    public long acknowledged() {
        return acknowledged.size();
    }

    /** Returns once so many more appends were acknowledged. */
    public void awaitAcknowledged(long more) {
        await(this::acknowledged, more);
    }

    /** Returns once the log has answered so many more times that it cannot take an append now. */
    public void awaitRefusals(long more) {
        await(refusals::get, more);
    }

    private void await(LongSupplier count, long more) {
        long goal = count.getAsLong() + more;
        Awaitility.await().atMost(PATIENCE).until(() -> count.getAsLong() >= goal || hasEnded());
        assertThat(hasEnded()).as("a writer ended").isFalse();
    }

    private boolean hasEnded() {
        return writing.stream().anyMatch(Future::isDone);
    }

    /** Lets each writer finish what it is at, then holds the log against what they were told. */
    public void finish(DataSource database) throws Exception {
        enough = true;
        for (Future<?> writer : writing) {
            writer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        List<StoredEvent> stored = new ArrayList<>();
        for (List<StoredEvent> page = log.readAfter(0, 10_000); !page.isEmpty(); ) {
            stored.addAll(page);
            page = log.readAfter(stored.getLast().position(), 10_000);
        }
        assertThat(stored).extracting(StoredEvent::eventId).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(new LogVerification(database, 1).verify(List.of(), position -> {}))
                .isInstanceOf(Verdict.Whole.class);
    }

    @Override
    public void close() {
        enough = true;
        threads.shutdownNow();
    }
}
