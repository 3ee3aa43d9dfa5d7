package org.vigie.http.testing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.vigie.http.RequestLimits;

/** Takes a good value and makes something of it that a careless, a broken or a hostile client might send. */
public final class Bent {
    /** What upsets parsers, encoders, databases and pages. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u202Eenèrg",
            "\uFEFF",
            "😀",
            "e\u0301",
            "ﬁ",
            "İ",
            "'; DROP TABLE event; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "%00",
            "../../etc/passwd",
            "null",
            "0000-00-00",
            "2024-02-30",
            "2023-02-29T00:00:00Z",
            "2024-03-31T02:30:00+01:00",
            "2024-10-27T02:30:00+02:00",
            "-999999999-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "2024-04-03T24:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(201),
            "é".repeat(10_000));

    private static final List<JsonNode> VALUES = List.of(
            JsonNodeFactory.instance.nullNode(),
            JsonNodeFactory.instance.booleanNode(true),
            JsonNodeFactory.instance.numberNode(-1),
            JsonNodeFactory.instance.numberNode(0.5),
            JsonNodeFactory.instance.numberNode(Long.MAX_VALUE),
            JsonNodeFactory.instance.numberNode(new BigDecimal("1e400")),
            JsonNodeFactory.instance.arrayNode(),
            JsonNodeFactory.instance.objectNode());

    private static final List<String> PIECES =
            List.of("\\ud800", "\\u0000", "\"", "{", "}", "[", "]", ",", "1e999", "\0", "\n", "é", "null");

    private static final ObjectMapper PARSER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(RequestLimits.MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Random random;

    /** One that {@code random} alone decides. */
    public Bent(Random random) {
        this.random = random;
    }

    /** A text that upsets. */
    public String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** Changes one or two places of {@code tree}, which stays JSON. */
    void tree(JsonNode tree) {
        for (int change = random.nextInt(2); change >= 0; change--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(tree, containers);
            if (!containers.isEmpty()) {
                place(containers.get(random.nextInt(containers.size())));
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private void place(JsonNode container) {
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name =
                    names.isEmpty() || random.nextInt(10) == 0 ? "unknown" : names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, value());
            }
        } else if (container instanceof ArrayNode array) {
            if (!array.isEmpty() && random.nextBoolean()) {
                array.add(array.get(random.nextInt(array.size())).deepCopy());
            } else {
                array.insert(0, value());
            }
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> JsonNodeFactory.instance.textNode(text());
            case 4 -> nested(random.nextInt(400));
            default -> VALUES.get(random.nextInt(VALUES.size())).deepCopy();
        };
    }

    private static JsonNode nested(int depth) {
        JsonNode node = JsonNodeFactory.instance.arrayNode();
        for (int level = 0; level < depth; level++) {
            node = JsonNodeFactory.instance.arrayNode().add(node);
        }
        return node;
    }

    /** Changes bytes without asking whether it stays JSON. */
    byte[] bytes(byte[] good) {
        byte[] bytes = good;
        for (int change = random.nextInt(3); change >= 0 && bytes.length > 0; change--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> {
                    bytes = bytes.clone();
                    bytes[at] = (byte) random.nextInt(256);
                }
                default -> bytes = inserted(bytes, at);
            }
        }
        return bytes;
    }

    /** Bytes that mean nothing. */
    byte[] noise() {
        byte[] bytes = new byte[random.nextInt(4_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Beyond what a command may have, and JSON if {@code good} is. */
    byte[] tooLong(byte[] good) {
        byte[] bytes = Arrays.copyOf(good, RequestLimits.MAX_BYTES + 1 + random.nextInt(1_000));
        Arrays.fill(bytes, good.length, bytes.length, (byte) ' ');
        return bytes;
    }

    /** What {@code json} says, which is JSON. */
    static JsonNode tree(String json) {
        try {
            return PARSER.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("an example is no JSON", e);
        }
    }

    /** Whether a parser that forgives much would take it. */
    static boolean isJson(byte[] bytes) {
        try {
            PARSER.readTree(bytes);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private byte[] inserted(byte[] bytes, int at) {
        byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(piece, 0, longer, at, piece.length);
        System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
        return longer;
    }
}
