package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vigie.systemtest.Monitoring.Query;

/** What the dashboards show and the rules look at, asked of a real Prometheus that looked on while a year was posted. */
final class Panels {
    /** They have series only while there is something to tell. */
    private static final Set<String> SILENT = Set.of("vigie_endpoints_failing", "vigie_deadlines_overdue");

    private Panels() {}

    /** Every panel, every record and every alert has what it asks for. */
    static void assertAnswered(Prometheus prometheus) {
        List<Query> queries = Stream.concat(Monitoring.panelQueries().stream(), whatRulesAskFor())
                .toList();
        assertThat(queries).hasSizeGreaterThan(100);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(queries)
                        .filteredOn(query -> !prometheus.answers(query.expression()))
                        .isEmpty());
        assertThat(prometheus.failingRules()).isEmpty();
    }

    /** A duration leads to a trace. */
    static void assertTraced(Prometheus prometheus, TraceCollector traces) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(prometheus.traces("http_server_requests_seconds_bucket{uri=\"/v1/calls\"}"))
                                .anyMatch(traces::has));
    }

    private static Stream<Query> whatRulesAskFor() {
        Stream<Query> records = Monitoring.recordings().stream()
                .map(rule -> rule.path("record").asText())
                .map(name -> new Query(name, name));
        Stream<Query> metrics = Monitoring.alerts().stream()
                .map(Monitoring::query)
                .flatMap(alert ->
                        PromQl.uses(alert.expression()).stream().map(use -> new Query(alert.where(), use.metric())))
                .filter(query -> !SILENT.contains(query.expression()));
        return Stream.concat(records, metrics);
    }
}
