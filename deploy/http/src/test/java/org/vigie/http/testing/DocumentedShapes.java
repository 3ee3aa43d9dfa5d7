package org.vigie.http.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.IdentityHashMap;
import java.util.List;

/** The schemas within an OpenAPI 3.1 document, which are JSON Schemas of 2020-12 that refer to one another. */
final class DocumentedShapes {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode components;
    private final IdentityHashMap<JsonNode, Schema> schemas = new IdentityHashMap<>();

    DocumentedShapes(JsonNode document) {
        this.components = document.path("components");
    }

    /** What of {@code value} is not as {@code schema}, a node of the document, says. */
    List<String> violations(JsonNode schema, JsonNode value) {
        return schemas
                .computeIfAbsent(schema, this::withWhatItRefersTo)
                .validate(value, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private Schema withWhatItRefersTo(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("components", components);
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole);
    }
}
