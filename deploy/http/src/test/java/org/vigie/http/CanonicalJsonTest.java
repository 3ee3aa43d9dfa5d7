package org.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored fingerprints were made of these bytes. */
class CanonicalJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"text\"",
                "{\"b\":[null,1,{\"z\":null,\"y\":[],\"x\":{}}],\"a\":null,\"B\":true,\"\":false}",
                "{\"é\":\"œ 😀 \\ud83d\\ude00 \\u2028\",\"e\":\"\\u0001 \\b\\f\\n\\r\\t \\\" \\\\ \\/ < > \\u007f\"}",
                "{\"😀\":1,\"\\uffee\":2,\"\\n\\\"\":3}",
                "[0,-0,1,-1,2147483648,-9223372036854775808,123456789012345678,1234567890123456789,12345678901234567890]",
                "[0.0,-0.0,1.0,1.50,1e2,1E-7,123456789.123456789,0.1,1e300,1e400,-1e400]",
                "{\"case\":{\"case\":1},\"other\":{\"case\":2},\"list\":[{\"case\":3}]}"
            })
    void areWhatASortedCopyIsAsText(String json) {
        JsonNode parsed = StrictJson.parse(json.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(CanonicalJson.bytes(parsed, Set.of("case")), StandardCharsets.UTF_8))
                .isEqualTo(sorted(parsed, Set.of("case")).toString());
    }

    private static JsonNode sorted(JsonNode json, Set<String> without) {
        if (json.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            json.forEach(element -> array.add(sorted(element, Set.of())));
            return array;
        }
        if (!json.isObject()) {
            return json;
        }
        var object = JsonNodeFactory.instance.objectNode();
        var names = new TreeSet<String>();
        json.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> json.get(name).isNull() || without.contains(name));
        names.forEach(name -> object.set(name, sorted(json.get(name), Set.of())));
        return object;
    }
}
