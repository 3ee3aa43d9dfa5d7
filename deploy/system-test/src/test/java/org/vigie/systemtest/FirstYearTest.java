package org.vigie.systemtest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
import org.vigie.local.launch.Service;

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
        Map<String, String> settings = new HashMap<>(traces.ofAllRequests());
        settings.put("EVENTLOG_RUN_ERASURE_VACUUM_EVERY", "1s");
        stack = RunningStack.start(folder.resolve("data"), settings);
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
        assertThat(PersonalDataSearch.OF_THE_YEAR.in(stack.data())).isEmpty();
        assertThat(PersonalDataSearch.OF_THE_YEAR.in(traces.folder())).isEmpty();
        stack.endpoints()
                .services()
                .forEach((name, service) -> assertThat(
                                PersonalDataSearch.OF_THE_YEAR.at(service.management() + "/q/metrics"))
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

    /** It was never anywhere in the clear; the keys of what it was in are destroyed, in every file but the backups from before. */
    @Test
    @Order(7)
    void nothing_of_who_is_erased_is_left_but_a_wrapped_key_in_backups_from_before() throws Exception {
        ErasedPerson person = new ErasedPerson(stack);
        person.keepNoNeedlessWal();
        person.tell();
        Map<Service, byte[]> keys = person.storedKeys();
        Map<Service, Path> backups = new EnumMap<>(Service.class);
        for (Service service : keys.keySet()) {
            backups.put(service, folder.resolve("data/backup-of-" + service.label()));
            assertThat(new LogCommand(stack.data(), service)
                            .run("backup", "--to", backups.get(service).toString())
                            .exitCode())
                    .isZero();
        }
        person.writeToDisk();
        PersonalDataSearch published = PersonalDataSearch.of("Acteur fictif 001");
        assertThat(published.in(stack.data()))
                .as("a name that may be known is found in Kafka and in the database")
                .anyMatch(file -> file.startsWith(stack.data().resolve("kafka")))
                .anyMatch(file -> file.startsWith(stack.data().resolve("postgresql")));
        for (byte[] key : keys.values())
            assertThat(PersonalDataSearch.of(key).in(stack.data())).hasSizeGreaterThan(1);

        person.erase();

        person.awaitTablesWrittenAnew(keys.keySet());
        person.writeToDisk();
        for (Service service : keys.keySet())
            assertThat(PersonalDataSearch.of(keys.get(service)).in(stack.data()))
                    .containsExactly(backups.get(service));
        PersonalDataSearch name = PersonalDataSearch.of(person.name());
        assertThat(name.in(stack.data())).isEmpty();
        assertThat(name.in(traces.folder())).isEmpty();
        assertThat(name.finds(stack.output())).isFalse();
        for (String service : stack.endpoints().services().keySet()) {
            try (Connection database = stack.connect(service)) {
                assertThat(name.inRows(database)).isEmpty();
            }
            assertThat(name.at(stack.endpoints().services().get(service).management() + "/q/metrics"))
                    .as("metrics of " + service)
                    .isFalse();
        }
        try (Connection mapping = stack.connect("mapping")) {
            assertThat(published.inRows(mapping)).isNotEmpty();
        }
    }

    /** Killed, and its disk is gone. With the rules' own times ({@code -Dvigie.alerts.real=true}) in two and a half minutes. */
    @Test
    @Order(8)
    void a_database_that_stays_away_wakes_somebody_and_gauges_say_how_old_they_are() throws IOException {
        Assumptions.assumeTrue(prometheus != null, "Prometheus is not installed");
        Prometheus looking = requireNonNull(prometheus);
        List<String> expected = stack.endpoints().services().keySet().stream()
                .flatMap(service -> Stream.of("DatabaseSilent of " + service, "ServiceNotReady of " + service))
                .toList();
        assertThat(looking.pages()).doesNotContainAnyElementsOf(expected);
        Path version = stack.data().resolve("postgresql/data/PG_VERSION");
        Path away = Files.move(version, version.resolveSibling("away"));
        try {
            stack.kill("postgresql");
            await().atMost(Duration.ofMinutes(5))
                    .untilAsserted(() -> assertThat(looking.pages()).containsAll(expected));
            assertThat(looking.answers("min(up{job=\"vigie\"}) == 1"))
                    .as("metrics need no database")
                    .isTrue();
            for (String service : stack.endpoints().services().keySet())
                assertThat(looking.answers("min(vigie_counted_age_seconds{service=\"" + service + "\"}) > 15"))
                        .as("%s says how old its gauges are", service)
                        .isTrue();
            assertThat(looking.answers("min(eventlog_subscription_seen_seconds) > 15"))
                    .isTrue();
        } finally {
            Files.move(away, version);
        }
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(looking.pages()).doesNotContainAnyElementsOf(expected));
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
