package org.vigie.eventlog.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.vigie.eventlog.AppendResult;

/** What operators see of appending. */
final class LogMetrics {

    enum Outcome {
        APPENDED,
        REPEATED,
        CONFLICT,
        REFUSED,
        UNAVAILABLE,
        QUEUE_FULL;

        static Outcome of(AppendResult result) {
            return switch (result) {
                case AppendResult.Appended _ -> APPENDED;
                case AppendResult.Repeated _ -> REPEATED;
                case AppendResult.Conflict _ -> CONFLICT;
            };
        }
    }

    private final Map<Outcome, Counter> appends = new EnumMap<>(Outcome.class);
    private final DistributionSummary batchSize;
    private final AtomicLong headPosition = new AtomicLong();

    LogMetrics(MeterRegistry registry, AppendQueue queue, LogClock clock) {
        for (Outcome outcome : Outcome.values()) {
            appends.put(
                    outcome,
                    Counter.builder("eventlog.appends")
                            .description("Appends by what became of them")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        batchSize = DistributionSummary.builder("eventlog.batch.size")
                .description("Appends committed at once")
                .register(registry);
        Gauge.builder("eventlog.queue.depth", queue, AppendQueue::size)
                .description("Appends that wait for the writer")
                .register(registry);
        Gauge.builder("eventlog.head.position", headPosition, AtomicLong::get)
                .description("Position of the last event that this instance has written or seen")
                .register(registry);
        register(registry, clock);
    }

    private static void register(MeterRegistry registry, LogClock clock) {
        Gauge.builder("eventlog.clock.skew.seconds", clock, LogClock::skewSeconds)
                .description("How far this instance's clock is ahead of PostgreSQL's, negative when it is behind")
                .register(registry);
        Gauge.builder("eventlog.head.ahead.seconds", clock, LogClock::headAheadSeconds)
                .description("How far the log's last event lies ahead of this instance's clock")
                .register(registry);
        Gauge.builder("eventlog.database.silent.seconds", clock, LogClock::silentSeconds)
                .description("For how long PostgreSQL has not told this instance where the log ends")
                .register(registry);
    }

    void count(Outcome outcome) {
        Objects.requireNonNull(appends.get(outcome)).increment();
    }

    void batch(int size) {
        batchSize.record(size);
    }

    void head(long position) {
        headPosition.accumulateAndGet(position, Math::max);
    }
}
