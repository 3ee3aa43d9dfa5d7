package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The dashboards are such that Grafana shows them as they are meant, and a reader knows what each number says. */
class DashboardsTest {
    private static final int COLUMNS = 24;

    @Test
    void each_dashboard_is_there_once_and_leads_to_those_that_are_there() {
        Map<String, JsonNode> dashboards = Monitoring.dashboards();
        assertThat(dashboards.values())
                .extracting(each -> each.path("title").asText())
                .containsExactlyInAnyOrder(
                        "Plateforme d’écoute",
                        "Informations préoccupantes",
                        "Chemin des événements",
                        "Santé des services");
        Set<String> ids = dashboards.values().stream()
                .map(each -> each.path("uid").asText())
                .collect(Collectors.toSet());
        assertThat(ids).hasSameSizeAs(dashboards.keySet());
        for (JsonNode dashboard : dashboards.values())
            assertThat(dashboard.path("links").valueStream())
                    .extracting(link -> link.path("url").asText())
                    .hasSize(dashboards.size() - 1)
                    .allMatch(url -> ids.contains(url.replace("/d/", "")));
    }

    @TestFactory
    Stream<DynamicTest> panels_have_a_place_a_source_and_an_explanation() {
        return Monitoring.dashboards().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(Monitoring.panels(file.getValue()))));
    }

    private static void check(List<JsonNode> panels) {
        assertThat(panels)
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates()
                .doesNotContain(0);
        Set<List<Integer>> taken = new HashSet<>();
        for (JsonNode panel : panels) {
            String title = panel.path("title").asText();
            assertThat(cells(panel.path("gridPos"))).as("overlaps: " + title).allMatch(taken::add);
            assertThat(panel.at("/gridPos/x").asInt() + panel.at("/gridPos/w").asInt())
                    .as(title)
                    .isBetween(1, COLUMNS);
            if (!panel.path("type").asText().equals("row")) checkContent(title, panel);
        }
    }

    private static void checkContent(String title, JsonNode panel) {
        assertThat(panel.path("description").asText())
                .as("description: " + title)
                .endsWith(".");
        assertThat(panel.at("/fieldConfig/defaults/unit").asText())
                .as("unit: " + title)
                .isNotEmpty();
        assertThat(panel.path("targets")).as(title).isNotEmpty();
        assertThat(panel.path("targets").valueStream())
                .extracting(target -> target.path("refId").asText())
                .as(title)
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(Stream.concat(Stream.of(panel), panel.path("targets").valueStream()))
                .extracting(source -> source.at("/datasource/uid").asText())
                .as(title)
                .containsOnly("prometheus");
    }

    @Test
    void what_an_alert_looks_at_is_coloured_on_a_panel() {
        Set<String> coloured = Monitoring.dashboards().values().stream()
                .flatMap(dashboard -> Monitoring.panels(dashboard).stream())
                .filter(panel ->
                        panel.at("/fieldConfig/defaults/thresholds/steps").size() > 1)
                .flatMap(Monitoring::queries)
                .flatMap(DashboardsTest::metrics)
                .collect(Collectors.toSet());
        assertThat(Monitoring.alerts())
                .filteredOn(alert -> metrics(alert.path("expr").asText()).noneMatch(coloured::contains))
                .extracting(alert -> alert.path("alert").asText())
                .isEmpty();
    }

    @Test
    void sources_are_those_that_grafana_is_given() {
        JsonNode sources = Monitoring.yaml(Monitoring.folder("grafana/provisioning/datasources/prometheus.yml"))
                .path("datasources");
        Set<String> ids =
                sources.valueStream().map(source -> source.path("uid").asText()).collect(Collectors.toSet());
        assertThat(ids).contains("prometheus");
        assertThat(sources.findValuesAsText("datasourceUid")).isNotEmpty().allMatch(ids::contains);
    }

    /** Of what records are made of, rather than their names. */
    private static Stream<String> metrics(String query) {
        Map<String, String> records = Monitoring.recordings().stream()
                .map(Monitoring::query)
                .collect(Collectors.toMap(Monitoring.Query::where, Monitoring.Query::expression));
        return PromQl.uses(query).stream().map(PromQl.Use::metric).flatMap(metric -> {
            String made = records.get(metric);
            return made == null ? Stream.of(metric) : metrics(made);
        });
    }

    private static List<List<Integer>> cells(JsonNode place) {
        int x = place.path("x").asInt();
        int y = place.path("y").asInt();
        return Stream.iterate(
                        0, i -> i < place.path("w").asInt() * place.path("h").asInt(), i -> i + 1)
                .map(i -> List.of(
                        x + i % place.path("w").asInt(), y + i / place.path("w").asInt()))
                .toList();
    }
}
