package org.vigie.mapping.readmodel.directory.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Arrays that are written element by element, since they may be longer than memory should be. */
final class JsonArrays {
    private static final byte COMMA = ',';

    private final OutputStream out;
    private final ObjectMapper json;
    private boolean empty = true;

    JsonArrays(OutputStream out, ObjectMapper json) {
        this.out = out;
        this.json = json;
    }

    /** Begins the next array with what stands before it. */
    JsonArrays open(String before) throws IOException {
        out.write(before.getBytes(StandardCharsets.UTF_8));
        empty = true;
        return this;
    }

    void add(Object element) throws IOException {
        if (!empty) {
            out.write(COMMA);
        }
        empty = false;
        out.write(json.writeValueAsBytes(element));
    }

    void close(String after) throws IOException {
        out.write(after.getBytes(StandardCharsets.UTF_8));
    }
}
