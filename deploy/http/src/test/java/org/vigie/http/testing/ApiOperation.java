package org.vigie.http.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an OpenAPI document.
 *
 * @param verb in capitals
 * @param path with its parameters in braces
 * @param parameters of path, query and header
 * @param secured whether it needs a token
 * @param mediaType of the body, null when there is none
 * @param example of the body, null when there is none
 */
record ApiOperation(
        String verb,
        String path,
        List<ApiParameter> parameters,
        boolean secured,
        @Nullable String mediaType,
        @Nullable JsonNode example) {
    private static final List<String> VERBS = List.of("get", "put", "post", "delete", "patch");

    /** All of {@code document}, in its order, but for streams of events, which do not end. */
    static List<ApiOperation> of(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> VERBS.stream()
                        .filter(verb -> path.getValue().has(verb))
                        .map(verb -> of(document, verb, path.getKey(), path.getValue())))
                .filter(operation -> !streams(document, operation))
                .toList();
    }

    private static ApiOperation of(JsonNode document, String verb, String path, JsonNode item) {
        JsonNode operation = item.path(verb);
        List<ApiParameter> parameters = new ArrayList<>();
        Stream.of(item, operation)
                .flatMap(of -> elements(of.path("parameters")))
                .forEach(parameter -> parameters.add(ApiParameter.of(document, resolved(document, parameter))));
        var content = resolved(document, operation.path("requestBody")).path("content").properties().stream()
                .findFirst();
        return new ApiOperation(
                verb.toUpperCase(Locale.ROOT),
                path,
                parameters,
                !operation.path("security").isEmpty()
                        || (!operation.has("security")
                                && !document.path("security").isEmpty()),
                content.map(Map.Entry::getKey).orElse(null),
                content.map(body -> example(body.getValue())).orElse(null));
    }

    private static @Nullable JsonNode example(JsonNode body) {
        JsonNode example = body.has("example")
                ? body.path("example")
                : body.path("examples").properties().stream()
                        .findFirst()
                        .map(named -> named.getValue().path("value"))
                        .orElse(MissingNode.getInstance());
        return example.isMissingNode() ? null : example;
    }

    private static boolean streams(JsonNode document, ApiOperation operation) {
        return operation.in(document).at("/responses/200/content").has("text/event-stream");
    }

    /** Whether it is described by us: interfaces of others, and files, are read by who adds parameters as they like. */
    boolean isOurOwn() {
        return path.startsWith("/v1/");
    }

    /** Its own node of {@code document}. */
    JsonNode in(JsonNode document) {
        return document.path("paths").path(path).path(verb.toLowerCase(Locale.ROOT));
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
