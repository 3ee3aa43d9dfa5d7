package org.vigie.analytics.readmodel.activity.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CSV file held against its Table Schema: header, types, constraints, primary key; of the types and constraints that ours uses. */
record TableCheck(List<Map<String, String>> rows, List<String> faults) {
    /** A cell and what ends it: quoted with doubled quotes, or without a quote. */
    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\r\n]*))(,|\r\n)");

    static TableCheck of(String csv, JsonNode schema) {
        List<List<String>> lines = parse(csv);
        List<String> faults = new ArrayList<>();
        List<String> names = new ArrayList<>();
        schema.path("fields").forEach(field -> names.add(field.path("name").textValue()));
        if (!lines.getFirst().equals(names)) {
            faults.add("the header is " + lines.getFirst());
        }
        List<Map<String, String>> rows = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            if (line.size() != names.size()) {
                faults.add(line.size() + " cells in " + line);
                continue;
            }
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), line.get(i));
            }
            schema.path("fields").forEach(field -> check(row, field, faults));
            List<String> key = new ArrayList<>();
            schema.path("primaryKey").forEach(name -> key.add(row.getOrDefault(name.textValue(), "")));
            if (!keys.add(key)) {
                faults.add("twice: " + key);
            }
            rows.add(row);
        }
        return new TableCheck(rows, faults);
    }

    Map<String, String> row(String from, String to, String code) {
        return rows.stream()
                .filter(row -> row.values().containsAll(List.of(from, to, code)))
                .filter(row -> from.equals(row.get("periode_debut")) && code.equals(row.get("code")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line for %s from %s to %s".formatted(code, from, to)));
    }

    private static List<List<String>> parse(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        Matcher cell = CELL.matcher(csv);
        int end = 0;
        while (end < csv.length()) {
            if (!cell.find(end) || cell.start() != end) {
                throw new AssertionError("no CSV at " + end);
            }
            line.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (!cell.group(3).equals(",")) {
                lines.add(line);
                line = new ArrayList<>();
            }
            end = cell.end();
        }
        return lines;
    }

    private static void check(Map<String, String> row, JsonNode field, List<String> faults) {
        String name = field.path("name").textValue();
        String value = row.getOrDefault(name, "");
        JsonNode constraints = field.path("constraints");
        if (value.isEmpty()) {
            if (constraints.path("required").asBoolean()) {
                faults.add("no " + name + " in " + row);
            }
            return;
        }
        boolean fits = switch (field.path("type").textValue()) {
            case "date" -> isDate(value);
            case "integer" -> value.matches("-?[0-9]+");
            case "number" -> value.matches("-?[0-9]+(\\.[0-9]+)?");
            case "boolean" -> contains(field.path("trueValues"), value) || contains(field.path("falseValues"), value);
            case "string" -> true;
            default -> false;
        };
        boolean allowed = !constraints.has("enum") || contains(constraints.path("enum"), value);
        boolean matches = !constraints.has("pattern")
                || value.matches(constraints.path("pattern").textValue());
        if (!fits || !allowed || !matches || (constraints.has("minimum") && value.startsWith("-"))) {
            faults.add(name + " cannot be " + value);
        }
    }

    private static boolean contains(JsonNode values, String value) {
        for (JsonNode one : values) {
            if (one.textValue().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
