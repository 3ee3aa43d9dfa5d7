package org.vigie.analytics.adapter.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.ActionType;
import org.vigie.analytics.domain.CohortCounter;
import org.vigie.analytics.domain.DailyCounter;

/** Gauges of cases, calls, minors, actions and referrals, of all time. */
@Singleton
final class DomainMetrics {
    private static final List<String> STATUSES = List.of(
            "ROUTED",
            "WAITING",
            "SENT",
            "ACKNOWLEDGED",
            "REFUSED",
            "UNDER_EVALUATION",
            "ANSWERED",
            "WITHDRAWN",
            "CLOSED",
            "UNROUTABLE");

    private final DomainSnapshots snapshots;
    private final MeterRegistry meters;
    private final InstantSource clock = InstantSource.system();

    DomainMetrics(DomainSnapshots snapshots, MeterRegistry meters) {
        this.snapshots = snapshots;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        gauge("vigie.cases", "Cases", Tags.empty(), now -> now.totals().of(CohortCounter.CASES));
        gauge("vigie.calls", "Calls", Tags.empty(), now -> now.totals().of(DailyCounter.CALLS));
        gauge(
                "vigie.minors",
                "Minors, counted per case",
                Tags.empty(),
                now -> now.totals().of(CohortCounter.MINORS));
        for (ActionType type : ActionType.values()) {
            Tags tags = Tags.of("type", type.name());
            gauge("vigie.actions", "Actions taken", tags, now -> now.totals().of(DailyCounter.of(type)));
        }
        for (String status : STATUSES) {
            Tags tags = Tags.of("status", status);
            gauge(
                    "vigie.referrals",
                    "Referrals by status",
                    tags,
                    now -> now.referrals().getOrDefault(status, 0L));
        }
        gauge(
                "vigie.referral.oldest.unacknowledged.seconds",
                "Age of the oldest referral that no authority has acknowledged, 0 when none waits",
                Tags.empty(),
                now -> age(now.oldestUnacknowledged()));
        Gauge.builder("vigie.counted.age.seconds", snapshots, DomainSnapshots::ageSeconds)
                .description("How long ago these gauges were counted: while it grows, they show what was")
                .tag("gauge", "domain")
                .strongReference(true)
                .register(meters);
    }

    private double age(@Nullable Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1_000.0);
    }

    private void gauge(String name, String description, Tags tags, ToDoubleFunction<DomainSnapshot> value) {
        Gauge.builder(name, snapshots, source -> value.applyAsDouble(source.latest()))
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(meters);
    }
}
