package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Alerts fire when they should, as {@code deploy/prometheus/tests} tell promtool, and say what to do. */
class AlertRulesTest {

    @Test
    void alerts_fire_when_they_should_and_only_then() {
        Assumptions.assumeTrue(Prometheus.installed(), "Prometheus is not installed");
        for (String file : Monitoring.ruleTests().keySet())
            Tool.run(
                    "promtool",
                    "test",
                    "rules",
                    Monitoring.folder("prometheus/tests").resolve(file).toString());
    }

    @Test
    void each_alert_is_tried_firing_and_silent() {
        List<JsonNode> tries = Monitoring.ruleTests().values().stream()
                .flatMap(file -> file.path("tests").valueStream())
                .flatMap(test -> test.path("alert_rule_test").valueStream())
                .toList();
        for (String alert : names()) {
            List<Boolean> silent = tries.stream()
                    .filter(each -> each.path("alertname").asText().equals(alert))
                    .map(each -> each.path("exp_alerts").isEmpty())
                    .toList();
            assertThat(silent).as(alert).contains(true, false);
        }
    }

    @Test
    void each_recording_is_tried() {
        List<String> tried = Monitoring.ruleTests().values().stream()
                .flatMap(file -> file.path("tests").valueStream())
                .flatMap(test -> test.path("promql_expr_test").valueStream())
                .map(test -> test.path("expr").asText())
                .toList();
        assertThat(Monitoring.recordings())
                .extracting(each -> each.path("record").asText())
                // the quantiles are made of it
                .filteredOn(name -> !name.equals("service_le:http_request_seconds_bucket:rate5m"))
                .isSubsetOf(tried);
    }

    @Test
    void each_alert_says_how_urgent_it_is_and_what_to_do() throws IOException {
        String readme = Files.readString(Monitoring.folder("prometheus").resolve("README.md"));
        for (JsonNode alert : Monitoring.alerts()) {
            String name = alert.path("alert").asText();
            assertThat(alert.at("/labels/severity").asText()).as(name).isIn("page", "ticket");
            assertThat(Stream.of("summary", "description"))
                    .as(name)
                    .noneMatch(each ->
                            alert.path("annotations").path(each).asText().isEmpty());
            assertThat(readme).contains("\n### " + name + "\n");
        }
    }

    private static List<String> names() {
        return Monitoring.alerts().stream()
                .map(alert -> alert.path("alert").asText())
                .toList();
    }
}
