package org.vigie.http.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A parameter of an operation.
 *
 * @param in path, query or header
 * @param required whether it must be given
 * @param id whether it is a UUID
 * @param values good ones: its example, its codes, a number, a day; may be empty
 */
record ApiParameter(String name, String in, boolean required, boolean id, List<String> values) {

    static ApiParameter of(JsonNode document, JsonNode parameter) {
        JsonNode schema = ApiOperation.resolved(document, parameter.path("schema"));
        return new ApiParameter(
                parameter.path("name").textValue(),
                parameter.path("in").textValue(),
                parameter.path("required").asBoolean(),
                schema.path("format").asText().equals("uuid"),
                values(parameter, schema));
    }

    private static List<String> values(JsonNode parameter, JsonNode schema) {
        if (parameter.has("example")) {
            return List.of(parameter.get("example").asText());
        }
        if (schema.has("example")) {
            return List.of(schema.get("example").asText());
        }
        if (schema.has("examples")) {
            return texts(schema.get("examples"));
        }
        if (schema.has("enum")) {
            return texts(schema.get("enum"));
        }
        return switch (schema.path("type").asText() + ":"
                + schema.path("format").asText()) {
            case "integer:", "integer:int32" -> List.of("1", "50");
            case "boolean:" -> List.of("true", "false");
            case "string:date" -> List.of("2023-04-03", "2024-02-29");
            default -> List.of();
        };
    }

    private static List<String> texts(JsonNode array) {
        return ApiOperation.elements(array).map(JsonNode::asText).toList();
    }
}
