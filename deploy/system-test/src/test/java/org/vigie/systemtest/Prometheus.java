package org.vigie.systemtest;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.FreePort;

/**
 * A real Prometheus with the project's own configuration and rules, which asks other ports, and is quicker to ask and to warn;
 * {@code -Dvigie.alerts.real=true} leaves the times as operators have them.
 */
final class Prometheus implements AutoCloseable {
    private static final boolean REAL = Boolean.getBoolean("vigie.alerts.real");

    private final ChildProcess process;
    private final int port;

    private Prometheus(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean installed() {
        return Tool.installed("prometheus");
    }

    static Prometheus start(Path folder, Endpoints endpoints) throws IOException {
        StringBuilder targets = new StringBuilder();
        endpoints
                .services()
                .forEach((name, service) -> targets.append("- targets: [%s]%n  labels: {service: %s}%n"
                        .formatted(URI.create(service.management()).getAuthority(), name)));
        return start(folder, targets.toString(), "[]");
    }

    /** Asks the targets and tells the Alertmanagers, each as a file for file_sd_configs. */
    static Prometheus start(Path folder, String targets, String alertmanagers) throws IOException {
        Path ours = Monitoring.folder("prometheus");
        Path configuration = folder.resolve("prometheus.yml");
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(configuration, soon(ours.resolve("prometheus.yml")));
        try (var rules = Files.list(ours.resolve("rules"))) {
            for (Path rule : rules.toList())
                Files.writeString(folder.resolve("rules").resolve(rule.getFileName()), soon(rule));
        }
        Files.writeString(folder.resolve("targets.yml"), targets);
        Files.writeString(folder.resolve("alertmanagers.yml"), alertmanagers);
        int port = FreePort.any();
        List<String> words = List.of(
                "prometheus",
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + folder.resolve("prometheus"),
                "--enable-feature=exemplar-storage",
                "--web.listen-address=127.0.0.1:" + port);
        Command command =
                new Command("Prometheus", List.of(), words, Map.of(), folder.resolve("prometheus.log"), "KILL");
        Prometheus prometheus = new Prometheus(ChildProcess.start(command), port);
        await().atMost(Duration.ofSeconds(20)).until(() -> prometheus.answers("up"));
        return prometheus;
    }

    private static String soon(Path file) throws IOException {
        String real = Files.readString(file);
        return REAL ? real : real.replaceAll("(scrape_interval|evaluation_interval|for): \\w+", "$1: 1s");
    }

    /** Whether the query gives a value that is a number. */
    boolean answers(String query) {
        JsonNode result = get("query?query=" + encoded(query)).path("result");
        return !result.isEmpty()
                && !result.get(0).path("value").path(1).asText("NaN").equals("NaN");
    }

    /** Rules that could not be evaluated, with the reason. */
    List<String> failingRules() {
        return get("rules").path("groups").findParents("health").stream()
                .filter(rule -> !rule.path("health").asText().equals("ok"))
                .map(rule -> rule.path("name").asText() + ": "
                        + rule.path("lastError").asText())
                .toList();
    }

    /** The alerts that wake somebody now, as {@code alert of service}. */
    List<String> pages() {
        return get("alerts")
                .path("alerts")
                .valueStream()
                .filter(alert -> alert.path("state").asText().equals("firing"))
                .map(alert -> alert.path("labels"))
                .filter(labels -> labels.path("severity").asText().equals("page"))
                .map(labels -> labels.path("alertname").asText() + " of "
                        + labels.path("service").asText())
                .toList();
    }

    /** The traces that requests counted in such series belong to. */
    Set<String> traces(String selector) {
        return new TreeSet<>(get("query_exemplars?start=0&end=9999999999&query=" + encoded(selector))
                .findValuesAsText("trace_id"));
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private JsonNode get(String path) {
        String url = "http://127.0.0.1:" + port + "/api/v1/" + path;
        try (InputStream page = URI.create(url).toURL().openStream()) {
            return new ObjectMapper().readTree(page).path("data");
        } catch (IOException notYetOrRefused) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(5));
    }
}
