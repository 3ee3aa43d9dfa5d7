package org.vigie.systemtest;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.stream.Stream;
import org.vigie.local.launch.Endpoints;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.FreePort;

/** A real Prometheus with the project's own configuration, which asks a stack on other ports, and more often. */
final class Prometheus implements AutoCloseable {
    private final ChildProcess process;
    private final int port;

    private Prometheus(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "prometheus")));
    }

    static Prometheus start(Path folder, Endpoints endpoints) throws IOException {
        Path ours = RunningStack.checkout().root().resolve("deploy/prometheus/prometheus.yml");
        Path configuration = folder.resolve("prometheus.yml");
        Files.writeString(configuration, Files.readString(ours).replace("scrape_interval: 5s", "scrape_interval: 1s"));
        Files.copy(ours.resolveSibling("rules.yml"), folder.resolve("rules.yml"));
        Files.writeString(folder.resolve("targets.yml"), targets(endpoints));
        int port = FreePort.any();
        List<String> words = List.of(
                "prometheus",
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + folder.resolve("prometheus"),
                "--web.listen-address=127.0.0.1:" + port);
        Command command =
                new Command("Prometheus", List.of(), words, Map.of(), folder.resolve("prometheus.log"), "KILL");
        Prometheus prometheus = new Prometheus(ChildProcess.start(command), port);
        await().atMost(Duration.ofSeconds(20)).until(() -> prometheus.answers("up"));
        return prometheus;
    }

    private static String targets(Endpoints endpoints) {
        StringBuilder targets = new StringBuilder();
        endpoints
                .services()
                .forEach((name, service) -> targets.append("- targets: [%s]%n  labels: {service: %s}%n"
                        .formatted(URI.create(service.management()).getAuthority(), name)));
        return targets.toString();
    }

    /** Whether the query gives a value that is a number. */
    boolean answers(String query) {
        String url =
                "http://127.0.0.1:" + port + "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        try (InputStream page = URI.create(url).toURL().openStream()) {
            JsonNode result = new ObjectMapper().readTree(page).path("data").path("result");
            return !result.isEmpty()
                    && !result.get(0).path("value").path(1).asText("NaN").equals("NaN");
        } catch (IOException notYetOrRefused) {
            return false;
        }
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(5));
    }
}
