package org.vigie.eventlog.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Trees of the contracts' files. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PERSONAL = "$personal";

    private Json() {}

    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(Path file) {
        return tree(bytes(file));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code tree} with every ciphertext, which differs each time, left out. */
    static JsonNode withoutCiphertext(JsonNode tree) {
        if (tree.has(PERSONAL)) {
            return JsonNodeFactory.instance.objectNode().put(PERSONAL, "");
        }
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(property -> property.setValue(withoutCiphertext(property.getValue())));
        }
        if (tree.isArray()) {
            var all = JsonNodeFactory.instance.arrayNode();
            tree.forEach(element -> all.add(withoutCiphertext(element)));
            return all;
        }
        return tree;
    }

    /** Paths of what {@code shape} has and none of {@code samples}. */
    static List<String> missing(JsonNode shape, Collection<JsonNode> samples) {
        List<String> missing = new ArrayList<>();
        collectMissing("", shape, samples, missing);
        return missing;
    }

    private static void collectMissing(
            String path, JsonNode shape, Collection<JsonNode> samples, List<String> missing) {
        if (samples.isEmpty()) {
            missing.add(path);
        } else if (shape.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            samples.forEach(sample -> sample.forEach(elements::add));
            collectMissing(path + "[]", shape.get(0), elements, missing);
        } else if (shape.isObject() && !shape.has(PERSONAL)) {
            shape.properties().forEach(component -> {
                String name = component.getKey().replaceFirst("\\?$", "");
                List<JsonNode> values = samples.stream()
                        .filter(sample -> sample.has(name))
                        .map(sample -> sample.get(name))
                        .toList();
                collectMissing(path + "/" + name, component.getValue(), values, missing);
            });
        }
    }
}
