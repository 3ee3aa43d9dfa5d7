package org.vigie.http.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wrong with an OpenAPI document: by the schema of OpenAPI 3.1, and beyond what a schema can say. References lead somewhere,
 * names are used once, the parameters of an address are those described, and every example is of the schema that it illustrates.
 */
public final class OpenApiFaults {
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]*)}");

    private final JsonNode document;
    private final DocumentedShapes shapes;
    private final List<String> faults = new ArrayList<>();

    private OpenApiFaults(JsonNode document) {
        this.document = document;
        this.shapes = new DocumentedShapes(document);
    }

    /** All of them; empty for a good document. */
    public static List<String> of(JsonNode document) {
        List<String> violations = OpenApiSchema.violations(document);
        if (!violations.isEmpty()) {
            return violations;
        }
        OpenApiFaults found = new OpenApiFaults(document);
        found.references("", document);
        if (found.faults.isEmpty()) {
            found.operations();
            found.examples("", document);
        }
        return found.faults;
    }

    /** The same, and that each GET of a path that is {@code shown} has an example of its answer: for a module whose description is to be read without trying it out. */
    public static List<String> withAnswersOf(JsonNode document, Predicate<String> shown) {
        List<String> faults = new ArrayList<>(of(document));
        ApiOperation.of(document).stream()
                .filter(operation -> operation.verb().equals("GET")
                        && shown.test(operation.path())
                        && answersUnseen(document, operation))
                .forEach(operation -> faults.add(operation + " answers JSON without an example"));
        return faults;
    }

    private static boolean answersUnseen(JsonNode document, ApiOperation operation) {
        return operation.in(document).path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer ->
                        ApiOperation.resolved(document, answer.getValue()).at("/content/application~1json"))
                .anyMatch(json -> !json.isMissingNode() && !json.has("example") && !json.has("examples"));
    }

    private void references(String place, JsonNode node) {
        if (node.path("$ref").isTextual()
                && ApiOperation.resolved(document, node).isMissingNode()) {
            faults.add(place + " refers to what is not there: " + node.get("$ref"));
        }
        forEachWithin(place, node, this::references);
    }

    private void operations() {
        Set<String> names = new HashSet<>();
        for (ApiOperation operation : ApiOperation.of(document)) {
            JsonNode name = operation.in(document).path("operationId");
            if (name.isTextual() && !names.add(name.textValue())) {
                faults.add(operation + " has the operationId of another operation");
            }
            Set<String> inPath = IN_BRACES
                    .matcher(operation.path())
                    .results()
                    .map((MatchResult parameter) -> parameter.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> described = operation.parameters().stream()
                    .filter(parameter -> parameter.in().equals("path"))
                    .map(ApiParameter::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!inPath.equals(described)) {
                faults.add(operation + " describes parameters " + described + " of its path");
            }
            if (operation.mediaType() != null && operation.example() == null) {
                faults.add(operation + " has a body without an example");
            }
        }
    }

    private void examples(String place, JsonNode node) {
        if (node.has("schema")) {
            JsonNode schema = node.get("schema");
            if (node.has("example")) {
                example(place + "/example", schema, node.get("example"));
            }
            node.path("examples")
                    .properties()
                    .forEach(named -> example(
                            place + "/examples/" + named.getKey(),
                            schema,
                            ApiOperation.resolved(document, named.getValue()).path("value")));
        } else if (node.has("type") && node.path("examples").isArray()) {
            node.get("examples").forEach(example -> example(place + "/examples", node, example));
        } else if (node.has("type") && node.has("example")) {
            example(place + "/example", node, node.get("example"));
        }
        forEachWithin(place, node, this::examples);
    }

    private void example(String place, JsonNode schema, JsonNode example) {
        shapes.violations(schema, example).forEach(violation -> faults.add(place + " " + violation));
    }

    private interface Visit {
        void at(String place, JsonNode node);
    }

    private static void forEachWithin(String place, JsonNode node, Visit visit) {
        node.properties().stream()
                .filter(member -> !member.getKey().startsWith("example"))
                .forEach(member -> visit.at(place + "/" + member.getKey().replace("/", "~1"), member.getValue()));
        if (node.isArray()) {
            node.forEach(element -> visit.at(place + "[]", element));
        }
    }
}
