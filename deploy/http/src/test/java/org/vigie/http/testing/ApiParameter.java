package org.vigie.http.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A parameter of an operation.
 *
 * @param in path, query or header
 * @param values good ones: its example, its codes, a number, a day; may be empty
 */
record ApiParameter(String name, String in, List<String> values) {

    static ApiParameter of(JsonNode document, JsonNode parameter) {
        return new ApiParameter(
                parameter.path("name").textValue(), parameter.path("in").textValue(), values(document, parameter));
    }

    private static List<String> values(JsonNode document, JsonNode parameter) {
        JsonNode schema = ApiOperation.resolved(document, parameter.path("schema"));
        if (parameter.has("example")) {
            return List.of(parameter.get("example").asText());
        }
        if (schema.has("example")) {
            return List.of(schema.get("example").asText());
        }
        if (schema.has("enum")) {
            return ApiOperation.elements(schema.get("enum"))
                    .map(JsonNode::asText)
                    .toList();
        }
        return switch (schema.path("type").asText() + ":"
                + schema.path("format").asText()) {
            case "integer:" -> List.of("1", "50");
            case "boolean:" -> List.of("true", "false");
            case "string:date" -> List.of("2023-04-03", "2024-02-29");
            default -> List.of();
        };
    }
}
