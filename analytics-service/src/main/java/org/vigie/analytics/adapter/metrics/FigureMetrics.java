package org.vigie.analytics.adapter.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.vigie.analytics.domain.Figure;
import org.vigie.analytics.domain.Figure.Count;
import org.vigie.analytics.domain.Figure.MeanAge;
import org.vigie.analytics.domain.Figure.Share;

/** Every figure of the activity report, of all time: {@code vigie_figure{code, kind="value|numerator|denominator"}}. */
@Singleton
final class FigureMetrics {
    private final DomainSnapshots snapshots;
    private final MeterRegistry meters;

    FigureMetrics(DomainSnapshots snapshots, MeterRegistry meters) {
        this.snapshots = snapshots;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        DomainSnapshot.NOTHING.figures().forEach((code, figure) -> {
            gauge(code, Kind.VALUE);
            if (!(figure instanceof Count)) {
                gauge(code, Kind.NUMERATOR);
                gauge(code, Kind.DENOMINATOR);
            }
        });
    }

    private void gauge(String code, Kind kind) {
        Gauge.builder(
                        "vigie.figure",
                        snapshots,
                        source -> kind.of(source.latest().figures().get(code)))
                .description("Figure of the activity report, of all time")
                .tag("code", code)
                .tag("kind", kind.label)
                .strongReference(true)
                .register(meters);
    }

    private enum Kind {
        VALUE("value") {
            @Override
            @Nullable Number in(Figure figure) {
                return switch (figure) {
                    case Count(long value) -> value;
                    case Share share -> share.percent();
                    case MeanAge mean -> mean.years();
                    case Figure.Suppressed _ -> null;
                };
            }
        },
        NUMERATOR("numerator") {
            @Override
            @Nullable Number in(Figure figure) {
                return switch (figure) {
                    case Share(long numerator, long _) -> numerator;
                    case MeanAge(long sum, long _) -> sum;
                    case Count _, Figure.Suppressed _ -> null;
                };
            }
        },
        DENOMINATOR("denominator") {
            @Override
            @Nullable Number in(Figure figure) {
                return switch (figure) {
                    case Share(long _, long denominator) -> denominator;
                    case MeanAge(long _, long count) -> count;
                    case Count _, Figure.Suppressed _ -> null;
                };
            }
        };

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        abstract @Nullable Number in(Figure figure);

        /** What is over nothing is no number, which Prometheus writes as NaN. */
        double of(@Nullable Figure figure) {
            Number value = figure == null ? null : in(figure);
            return value == null ? Double.NaN : value.doubleValue();
        }
    }
}
