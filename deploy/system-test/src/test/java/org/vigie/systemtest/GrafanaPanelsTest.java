package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.systemtest.Monitoring.Query;

/** What the dashboards show and the rules look at is there on a real Prometheus after the first year, and a duration leads to a trace. */
class GrafanaPanelsTest {
    /** They have series only while there is something to tell. */
    private static final Set<String> SILENT = Set.of("vigie_endpoints_failing", "vigie_deadlines_overdue");

    @TempDir
    Path folder;

    @Test
    void every_panel_every_record_and_every_alert_has_what_it_asks_for() throws Exception {
        Assumptions.assumeTrue(Prometheus.installed(), "Prometheus is not installed");
        try (TraceCollector traces = TraceCollector.start(folder.resolve("traces"));
                RunningStack stack = RunningStack.start(folder.resolve("data"), traces.ofAllRequests());
                Prometheus prometheus = Prometheus.start(folder, stack.endpoints());
                Year year = new Year(stack.endpoints())) {
            assertThat(year.outcome(year.post(answered -> {})).differences()).isEmpty();
            List<Query> queries = Stream.concat(Monitoring.panelQueries().stream(), whatRulesAskFor())
                    .toList();
            assertThat(queries).hasSizeGreaterThan(100);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(queries)
                            .filteredOn(query -> !prometheus.answers(query.expression()))
                            .isEmpty());
            assertThat(prometheus.failingRules()).isEmpty();

            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(
                                    prometheus.traces("http_server_requests_seconds_bucket{uri=\"/v1/calls\"}"))
                            .anyMatch(traces::has));
            assertThat(PersonalDataSearch.in(traces.folder())).isEmpty();
        }
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
