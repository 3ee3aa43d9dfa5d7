package org.vigie.http.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The OpenAPI Initiative's JSON Schema of OpenAPI 3.1 documents, with the dialect of the schemas within. */
final class OpenApiSchema {
    private static final String ADDRESS = "https://spec.openapis.org/oas/3.1/";
    private static final Map<String, String> FILES = Map.of(
            "schema-base", "schema-base.json",
            "schema", "schema.json",
            "dialect/base", "dialect-base.json",
            "meta/base", "meta-base.json");
    private static final Schema DOCUMENT = registry().getSchema(SchemaLocation.of(ADDRESS + "schema-base"));

    private OpenApiSchema() {}

    /** What of {@code document} is against the schema. */
    static List<String> violations(JsonNode document) {
        return DOCUMENT
                .validate(document, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static SchemaRegistry registry() {
        Map<String, String> texts = FILES.entrySet().stream()
                .collect(Collectors.toMap(file -> ADDRESS + file.getKey(), file -> text(file.getValue())));
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(texts));
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(OpenApiSchema.class.getResourceAsStream("openapi-3.1/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
