package org.vigie.http.ndjson;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * What became of a line.
 *
 * @param status as the same request alone would have had
 * @param members further members of the result line, without {@code line} and {@code status}
 */
public record LineResult(int status, ObjectNode members) {

    /** A result without further members. */
    public static LineResult of(int status) {
        return new LineResult(status, JsonNodeFactory.instance.objectNode());
    }

    /** A line of another service's kind. */
    public static LineResult skipped() {
        var result = of(204);
        result.members.put("skipped", true);
        return result;
    }

    /** The same with one more id. */
    public LineResult with(String name, UUID id) {
        members.put(name, id.toString());
        return this;
    }

    /** The same with one more number. */
    public LineResult with(String name, long value) {
        members.put(name, value);
        return this;
    }
}
