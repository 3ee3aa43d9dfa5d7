package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.systemtest.Monitoring.Query;
import org.vigie.systemtest.PromQl.Use;

/**
 * What a service reads from its database is the same on each of its instances, so queries take the maximum: a sum would grow with the
 * instances. Counters end in {@code _total}, {@code _count}, {@code _sum} or {@code _bucket}, so what else is ours is such a gauge.
 */
class GaugesTest {
    /** What an instance tells of itself. */
    private static final Set<String> OF_AN_INSTANCE = Set.of("eventlog_relay_leader", "eventlog_queue_depth");

    @Test
    void what_is_read_from_a_database_is_taken_by_its_maximum() {
        List<Query> queries = Stream.of(
                        Monitoring.panelQueries().stream(),
                        Monitoring.recordings().stream().map(Monitoring::query),
                        Monitoring.alerts().stream().map(Monitoring::query))
                .flatMap(each -> each)
                .toList();
        assertThat(queries).hasSizeGreaterThan(80);
        assertThat(queries.stream().flatMap(query -> PromQl.uses(query.expression()).stream()))
                .extracting(Use::metric)
                .contains("vigie_referrals", "vigie_projection_lag_seconds", "eventlog_parked_events");
        assertThat(queries)
                .filteredOn(query -> sumsInstances(query.expression()))
                .isEmpty();
    }

    @Test
    void a_query_that_sums_instances_is_seen() {
        assertThat(List.of(
                        "sum(vigie_cases)",
                        "vigie_cases",
                        "sum by (service) (eventlog_parked_events{service=\"max(\"})",
                        "max(vigie_calls) + avg(vigie_cases)",
                        "max by (a) (sum by (b) (vigie_cases))",
                        "sum(delta(eventlog_rebuild_done_events[15m]))"))
                .allMatch(GaugesTest::sumsInstances);
        assertThat(List.of(
                        "max(vigie_cases)",
                        "sum(max by (service) (eventlog_parked_events))",
                        "max by (status) (vigie_referrals{status!=\"sum(\"}) > 0 or vector(0)",
                        "max(delta(eventlog_rebuild_done_events[15m]))",
                        "sum(rate(vigie_deliveries_total[5m]))",
                        "sum(eventlog_relay_leader)"))
                .noneMatch(GaugesTest::sumsInstances);
    }

    private static boolean sumsInstances(String query) {
        return PromQl.uses(query).stream()
                .anyMatch(use ->
                        fromTheDatabase(use.metric()) && !use.aggregation().equals("max"));
    }

    private static boolean fromTheDatabase(String metric) {
        return metric.matches("(vigie|eventlog)_\\w+(?<!_total|_count|_sum|_bucket)")
                && !OF_AN_INSTANCE.contains(metric);
    }
}
