package org.vigie.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * One text for one content, whatever the order of keys and with nulls left out: what a repeated request is compared by. Not RFC
 * 8785, which sorts by UTF-16 unit as this does but also rewrites numbers.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * The canonical text of a value in UTF-8.
     *
     * @param without names of top-level fields that are no content
     */
    public static byte[] bytes(JsonNode json, Set<String> without) {
        return content(json, without).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode content(JsonNode json, Set<String> without) {
        if (json.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode(json.size());
            json.forEach(element -> array.add(content(element, Set.of())));
            return array;
        }
        if (!json.isObject()) {
            return json;
        }
        var object = JsonNodeFactory.instance.objectNode();
        var names = new TreeSet<String>();
        json.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            var value = json.get(name);
            if (!value.isNull() && !without.contains(name)) {
                object.set(name, content(value, Set.of()));
            }
        }
        return object;
    }
}
