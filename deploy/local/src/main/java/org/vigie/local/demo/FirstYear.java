package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fictional year: its requests, and what the activity report must say of it. */
public final class FirstYear {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "/first-year/";

    private FirstYear() {}

    /** All requests, in the order in which they happened. */
    public static List<TimelineLine> timeline() {
        List<TimelineLine> lines = new ArrayList<>();
        for (String text : text("timeline.ndjson").lines().toList()) {
            JsonNode line = parse(text);
            lines.add(new TimelineLine(
                    lines.size() + 1,
                    line.path("kind").asText(),
                    line.path("case").asText(),
                    (ObjectNode) line.path("body")));
        }
        return lines;
    }

    /** The departments to which something is passed on. */
    public static Set<String> departments() {
        Set<String> departments = new TreeSet<>();
        timeline().stream()
                .filter(TimelineLine::isInformationPreoccupante)
                .forEach(line -> departments.add(line.body().path("department").asText()));
        return departments;
    }

    /** The report's first day, its last day and its figures by code. */
    public static JsonNode expected() {
        return parse(text("expected.json"));
    }

    /** A figure's French label and its value as it was published. */
    public record Published(String label, String value) {}

    /** What was published, by code, in the order of printing. */
    public static Map<String, Published> published() {
        Map<String, Published> published = new LinkedHashMap<>();
        for (String line : text("bilan.csv").lines().toList()) {
            String[] cells = line.split(";", -1);
            published.put(cells[0], new Published(cells[1], cells[2]));
        }
        return published;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException("the year's own files are broken", broken);
        }
    }

    private static String text(String file) {
        try (InputStream content = FirstYear.class.getResourceAsStream(FOLDER + file)) {
            if (content == null) throw new IllegalStateException(FOLDER + file + " is missing");
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
