package org.vigie.eventlog.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;

/** The JSON Schema of a published event. */
record PublishedSchema(JsonNode schema) {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final TextNode VALUE = TextNode.valueOf("");

    List<String> violations(JsonNode data) {
        return SCHEMAS
                .getSchema(schema)
                .validate(data, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Titles or properties of the objects in it that would let unknown properties pass. */
    List<String> openObjects() {
        List<String> open = new ArrayList<>();
        collectOpen("", schema, open);
        return open;
    }

    private static void collectOpen(String path, JsonNode at, List<String> open) {
        if (at.path("type").asText().equals("object")
                && at.path("additionalProperties").asBoolean(true)) {
            open.add(path + "/");
        }
        at.path("properties")
                .properties()
                .forEach(property -> collectOpen(path + "/" + property.getKey(), property.getValue(), open));
        if (at.has("items")) {
            collectOpen(path + "[]", at.get("items"), open);
        }
    }

    /** The names of its properties as {@link EventShape} has them, whatever they are of. */
    JsonNode shape() {
        return shape(schema);
    }

    private static JsonNode shape(JsonNode at) {
        if (at.has("items")) {
            return JsonNodeFactory.instance.arrayNode().add(shape(at.get("items")));
        }
        if (!at.has("properties")) {
            return VALUE;
        }
        List<String> required = new ArrayList<>();
        at.path("required").forEach(name -> required.add(name.asText()));
        ObjectNode shape = JsonNodeFactory.instance.objectNode();
        at.get("properties").properties().forEach(property -> {
            String name = property.getKey();
            shape.set(required.contains(name) ? name : name + "?", shape(property.getValue()));
        });
        return shape;
    }

    /** {@code shape} without what its values are. */
    static JsonNode names(JsonNode shape) {
        if (shape.isArray()) {
            return JsonNodeFactory.instance.arrayNode().add(names(shape.get(0)));
        }
        if (!(shape instanceof ObjectNode)) {
            return VALUE;
        }
        ObjectNode names = JsonNodeFactory.instance.objectNode();
        shape.properties().forEach(component -> names.set(component.getKey(), names(component.getValue())));
        return names;
    }
}
