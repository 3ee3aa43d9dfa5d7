package org.vigie.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project's own dashboards and rules, as they lie in the checkout. */
final class Monitoring {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    private Monitoring() {}

    /** A query, and where it stands. */
    record Query(String where, String expression) {}

    static Path folder(String name) {
        return RunningStack.checkout().root().resolve("deploy").resolve(name);
    }

    /** Each by the name of its file. */
    static Map<String, JsonNode> dashboards() {
        return files(folder("grafana/dashboards"), JSON);
    }

    static List<JsonNode> panels(JsonNode dashboard) {
        return dashboard.path("panels").valueStream().toList();
    }

    static List<Query> panelQueries() {
        return dashboards().entrySet().stream()
                .flatMap(file -> panels(file.getValue()).stream()
                        .flatMap(panel -> queries(panel)
                                .map(query -> new Query(
                                        file.getKey() + ": "
                                                + panel.path("title").asText(),
                                        query))))
                .toList();
    }

    static Stream<String> queries(JsonNode panel) {
        return panel.path("targets")
                .valueStream()
                .map(target -> target.path("expr").asText());
    }

    static List<JsonNode> alerts() {
        return rules().filter(rule -> rule.has("alert")).toList();
    }

    static List<JsonNode> recordings() {
        return rules().filter(rule -> rule.has("record")).toList();
    }

    private static Stream<JsonNode> rules() {
        return files(folder("prometheus/rules"), YAML).values().stream()
                .flatMap(file -> file.path("groups").valueStream())
                .flatMap(group -> group.path("rules").valueStream());
    }

    static Query query(JsonNode rule) {
        return new Query(
                rule.path("alert").asText(rule.path("record").asText()),
                rule.path("expr").asText());
    }

    /** What promtool is told to try. */
    static Map<String, JsonNode> ruleTests() {
        return files(folder("prometheus/tests"), YAML);
    }

    static JsonNode yaml(Path file) {
        return read(file, YAML);
    }

    private static Map<String, JsonNode> files(Path folder, ObjectMapper format) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, JsonNode> read = new TreeMap<>();
            files.forEach(file -> read.put(file.getFileName().toString(), read(file, format)));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(Path file, ObjectMapper format) {
        try {
            return format.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
