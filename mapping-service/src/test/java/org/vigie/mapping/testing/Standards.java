package org.vigie.mapping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The JSON schemas of others, which lie beside the checkout and are not the project's to carry. */
public final class Standards {
    private static final Path FOLDER = Path.of("../../shared/reference");
    private static final String ADDRESS = "https://reference.test/";
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Standards() {}

    /** Whether they are there; a test that needs them is skipped where they are not. */
    public static boolean present() {
        return Files.isDirectory(FOLDER.resolve("hsds-3.0"));
    }

    /** What of {@code json} is against HSDS 3.0's schema of that name, references to other schemas followed. */
    public static List<String> hsds(String name, JsonNode json) {
        return violations("hsds-3.0", name, json);
    }

    /** What of {@code json} is against data·inclusion's schema of that name. */
    public static List<String> dataInclusion(String name, JsonNode json) {
        return violations("data-inclusion-1.0", name, json);
    }

    /** The values of a reference list of data·inclusion. */
    public static List<String> values(String list) {
        return Api.json(text(FOLDER.resolve("data-inclusion-1.0").resolve(list + ".json")))
                .findValuesAsText("value");
    }

    /** HSDS's own description of its API. */
    public static JsonNode hsdsApi() {
        return Api.json(text(FOLDER.resolve("hsds-3.0/openapi.json")));
    }

    private static List<String> violations(String folder, String name, JsonNode json) {
        return SCHEMAS
                .computeIfAbsent(
                        folder + "/" + name + ".json",
                        address -> registry(folder).getSchema(SchemaLocation.of(ADDRESS + address)))
                .validate(json, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static SchemaRegistry registry(String folder) {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            files.forEach(file -> texts.put(ADDRESS + folder + "/" + file.getFileName(), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(texts));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
