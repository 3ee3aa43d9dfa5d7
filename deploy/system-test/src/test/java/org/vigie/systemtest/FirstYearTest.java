package org.vigie.systemtest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.local.demo.Difference;
import org.vigie.local.demo.Outcome;

/** One stack, one year: under kills, a second time, and what it leaves behind. Each step stands on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstYearTest {
    @TempDir
    static Path folder;

    private static RunningStack stack;
    private static Year year;
    private static TraceCollector traces;
    private static @Nullable Prometheus prometheus;

    @BeforeAll
    static void start() throws IOException {
        traces = TraceCollector.start(folder.resolve("traces"));
        stack = RunningStack.start(folder.resolve("data"), traces.ofAllRequests());
        year = new Year(stack.endpoints());
        prometheus = Prometheus.installed() ? Prometheus.start(folder, stack.endpoints()) : null;
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        year.close();
        stack.close();
        traces.close();
    }

    @Test
    @Order(1)
    void nothing_is_lost_while_each_part_is_killed_once() {
        Map<String, Long> before = stack.pids();
        Kills kills = new Kills(
                Map.of(60, "intake", 240, "referral", 420, "analytics", 600, "kafka", 780, "postgresql"), stack);

        Set<String> actionIds = year.post(kills);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (String part : List.of("intake", "referral", "analytics", "kafka", "postgresql"))
                assertThat(stack.pids().get(part)).as(part).isNotEqualTo(before.get(part));
        });
        assertThat(differences(year.outcome(actionIds))).isEmpty();
    }

    @Test
    @Order(2)
    void nothing_is_counted_or_told_twice_when_the_whole_year_is_posted_again() {
        Set<String> actionIds = year.post(answered -> {});
        assertThat(differences(year.outcome(actionIds))).isEmpty();
    }

    @Test
    @Order(3)
    void nobody_s_name_is_in_kafka_the_database_the_logs_or_the_metrics() throws Exception {
        assertThat(PersonalDataSearch.in(stack.data())).isEmpty();
        assertThat(PersonalDataSearch.in(traces.folder())).isEmpty();
        stack.endpoints()
                .services()
                .forEach((name, service) -> assertThat(PersonalDataSearch.at(service.management() + "/q/metrics"))
                        .as("metrics of " + name)
                        .isFalse());
    }

    @Test
    @Order(3)
    void every_panel_every_record_and_every_alert_has_what_it_asks_for_and_a_duration_leads_to_a_trace() {
        Assumptions.assumeTrue(prometheus != null, "Prometheus is not installed");
        Prometheus looking = requireNonNull(prometheus);
        Panels.assertAnswered(looking);
        Panels.assertTraced(looking, traces);
    }

    @Test
    @Order(4)
    void a_correction_moves_a_figure_and_so_does_a_withdrawal() {
        JsonNode before = year.figures();
        JsonNode call = year.openingCalls(1).getFirst();
        String path = "/v1/calls/" + call.path("callId").asText();
        assertThat(call.path("caller").path("category").asText()).isNotEqualTo("WITNESS");

        ObjectNode right = reason().put("externalReference", "correction-1");
        right.putObject("caller").put("category", "WITNESS");
        year.change(path + "/corrections", right);
        awaitFigure("caller.WITNESS", "numerator", part(before, "caller.WITNESS", "numerator") + 1);

        year.change(path + "/withdrawal", reason());
        awaitFigure("calls", "value", part(before, "calls", "value") - 1);
    }

    @Test
    @Order(5)
    void merged_cases_count_as_one_until_that_is_undone() {
        int cases = part(year.figures(), "cases", "value");
        List<String> two = year.openingCalls(2).stream()
                .map(call -> call.path("caseId").asText())
                .toList();
        String absorbed = "/v1/cases/" + two.get(1);

        year.change(absorbed + "/merge", JsonNodeFactory.instance.objectNode().put("intoCaseId", two.get(0)));
        awaitFigure("cases", "value", cases - 1);

        year.change(absorbed + "/merge/undoing", JsonNodeFactory.instance.objectNode());
        awaitFigure("cases", "value", cases);
    }

    @Test
    @Order(6)
    void what_is_no_http_is_refused_with_a_problem_by_each_service() {
        RawHttp.assertRefusedWithProblems(stack);
    }

    private static ObjectNode reason() {
        return JsonNodeFactory.instance.objectNode().put("reason", "Saisie erronée");
    }

    private static void awaitFigure(String code, String part, int expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(part(year.figures(), code, part)).as(code).isEqualTo(expected));
    }

    private static int part(JsonNode figures, String code, String part) {
        return figures.path(code).path(part).asInt(-1);
    }

    private static List<String> differences(Outcome outcome) {
        return outcome.differences().stream().map(Difference::sentence).toList();
    }
}
