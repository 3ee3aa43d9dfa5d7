package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every panel of the dashboards shows something on a real Prometheus after the first year. */
class GrafanaPanelsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void every_panel_s_query_has_an_answer() throws Exception {
        Assumptions.assumeTrue(Prometheus.installed(), "Prometheus is not installed");
        try (RunningStack stack = RunningStack.start(folder.resolve("data"));
                Prometheus prometheus = Prometheus.start(folder, stack.endpoints());
                Year year = new Year(stack.endpoints())) {
            assertThat(year.outcome(year.post(answered -> {})).differences()).isEmpty();
            List<String> queries = queries();
            assertThat(queries).hasSizeGreaterThan(20);
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(
                            () -> assertThat(unanswered(queries, prometheus)).isEmpty());
        }
    }

    private static List<String> unanswered(List<String> queries, Prometheus prometheus) {
        return queries.stream().filter(query -> !prometheus.answers(query)).toList();
    }

    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        Path dashboards = RunningStack.checkout().root().resolve("deploy/grafana/dashboards");
        try (Stream<Path> files = Files.list(dashboards)) {
            for (Path file : files.toList())
                for (JsonNode panel : JSON.readTree(file.toFile()).path("panels"))
                    for (JsonNode target : panel.path("targets"))
                        queries.add(target.path("expr").asText());
        }
        return queries;
    }
}
