package org.vigie.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Builds the tree of one value. Jackson's own reader turns a number of a million digits into a BigInteger, which takes
 * long; here such a number becomes the double nearest to it, since no field takes one anyway.
 */
final class TreeReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DIGITS_OF_LONG = 18;

    private final JsonParser parser;

    TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    JsonNode read() throws IOException {
        var first = parser.nextToken();
        if (first == null) {
            throw new RefusedJsonException("The body is empty.");
        }
        var tree = value(first);
        if (parser.nextToken() != null) {
            throw new RefusedJsonException("The body goes on after its JSON value.");
        }
        return tree;
    }

    /** Recursion is bounded by the parser's nesting depth. */
    private JsonNode value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new RefusedJsonException("The body is not JSON.");
        };
    }

    private ObjectNode object() throws IOException {
        var object = NODES.objectNode();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (object.replace(name, value(parser.nextToken())) != null) {
                throw new RefusedJsonException("The body gives a key twice in one object.");
            }
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        var array = NODES.arrayNode();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token));
        }
        return array;
    }

    private JsonNode integer() throws IOException {
        return parser.getTextLength() <= DIGITS_OF_LONG
                ? NODES.numberNode(parser.getLongValue())
                : NODES.numberNode(Double.parseDouble(parser.getText()));
    }
}
