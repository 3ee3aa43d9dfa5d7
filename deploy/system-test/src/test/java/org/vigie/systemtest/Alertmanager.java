package org.vigie.systemtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.vigie.local.process.ChildProcess;
import org.vigie.local.process.Command;
import org.vigie.local.process.FreePort;

/** A real Alertmanager with the project's own configuration, which waits for less before it tells. */
final class Alertmanager implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChildProcess process;
    private final int port;

    private Alertmanager(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Debian calls it otherwise than its makers. */
    static boolean installed() {
        return Tool.installed("alertmanager") || Tool.installed("prometheus-alertmanager");
    }

    static Alertmanager start(Path folder, Map<String, String> environment) throws IOException {
        Path ours = Monitoring.folder("alertmanager");
        for (String name : List.of("start", "mail.tmpl", "alertmanager.yml"))
            Files.writeString(
                    folder.resolve(name),
                    Files.readString(ours.resolve(name)).replaceAll("(group_wait|group_interval): \\w+", "$1: 1s"));
        int port = FreePort.any();
        List<String> words = List.of(
                "sh",
                folder.resolve("start").toString(),
                "--storage.path=" + folder.resolve("alertmanager"),
                "--cluster.listen-address=",
                "--web.listen-address=127.0.0.1:" + port);
        return new Alertmanager(
                ChildProcess.start(new Command(
                        "Alertmanager", List.of(), words, environment, folder.resolve("alertmanager.log"), "KILL")),
                port);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Tells it of an alert, as Prometheus would. */
    void tell(String alert, String service) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(
                List.of(Map.of("labels", Map.of("alertname", alert, "service", service, "severity", "page"))));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address() + "/api/v2/alerts"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
        }
    }

    /** What it does with an alert: {@code active}, {@code suppressed}; empty when it knows of none. */
    String state(String alert, String service) throws IOException {
        URI alerts = URI.create("http://" + address() + "/api/v2/alerts");
        try (InputStream page = alerts.toURL().openStream()) {
            return JSON.readTree(page)
                    .valueStream()
                    .filter(each -> each.at("/labels/alertname").asText().equals(alert)
                            && each.at("/labels/service").asText().equals(service))
                    .map(each -> each.at("/status/state").asText())
                    .findFirst()
                    .orElse("");
        }
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(5));
    }
}
