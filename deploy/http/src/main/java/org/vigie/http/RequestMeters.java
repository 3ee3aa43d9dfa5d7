package org.vigie.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Durations of requests are counted in few buckets, so that quantiles hold over instances and a bucket leads to a trace. Micrometer's
 * own would be some seventy a route. A method that HTTP does not have is counted as {@code OTHER}, and an address that led to no route as none:
 * else anybody could make a series of any text, and a link's secret could be one.
 */
@Singleton
final class RequestMeters {
    private static final String METHOD = "method";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT");

    private static final Tags NO_ROUTE = Tags.of("uri", "UNKNOWN");

    private static final double[] BOUNDS = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    /** Quarkus takes an address that it normalized, as {@code //secret}, for a route, whatever is answered. */
    @Produces
    @Singleton
    HttpServerMetricsTagsContributor routesAlone() {
        return request -> request.requestContextLocalData("UrlPathTemplate") == null ? NO_ROUTE : Tags.empty();
    }

    @Produces
    @Singleton
    MeterFilter requestMeters() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String method = id.getTag(METHOD);
                if (!id.getName().startsWith("http.server.") || method == null) {
                    return id;
                }
                Tags tags = Tags.of(id.getTags());
                if (!METHODS.contains(method)) {
                    tags = tags.and(METHOD, "OTHER");
                }
                // of a request that its client broke off Quarkus gives the address, and asks no contributor
                return id.replaceTags("RESET".equals(id.getTag("status")) ? tags.and(NO_ROUTE) : tags);
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BOUNDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
