package org.vigie.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * One text for one content, whatever the order of keys and with nulls left out: what a repeated request is compared by. Not RFC
 * 8785, which sorts by UTF-16 unit as this does but also rewrites numbers.
 */
public final class CanonicalJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private CanonicalJson() {}

    /**
     * The canonical text of a value in UTF-8.
     *
     * @param without names of top-level fields that are no content
     */
    public static byte[] bytes(JsonNode json, Set<String> without) {
        var text = new StringWriter(512);
        try (var generator = FACTORY.createGenerator(text)) {
            write(json, without, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode json, Set<String> without, JsonGenerator to) throws IOException {
        if (json instanceof ObjectNode object) {
            to.writeStartObject();
            for (var name : sortedNames(object)) {
                var value = object.get(name);
                if (!value.isNull() && !without.contains(name)) {
                    to.writeFieldName(name);
                    write(value, Set.of(), to);
                }
            }
            to.writeEndObject();
        } else if (json instanceof ArrayNode array) {
            to.writeStartArray();
            for (var element : array) {
                write(element, Set.of(), to);
            }
            to.writeEndArray();
        } else if (json.isNull()) {
            to.writeNull();
        } else {
            json.serialize(to, null);
        }
    }

    private static String[] sortedNames(ObjectNode object) {
        var names = new String[object.size()];
        int count = 0;
        for (var member : object.properties()) {
            names[count++] = member.getKey();
        }
        Arrays.sort(names);
        return names;
    }
}
