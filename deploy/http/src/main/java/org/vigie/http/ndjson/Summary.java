package org.vigie.http.ndjson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** How many lines came to what. */
final class Summary {
    private long created;
    private long repeated;
    private long skipped;
    private long refused;

    void count(int status) {
        switch (status) {
            case 201 -> created++;
            case 200 -> repeated++;
            case 204 -> skipped++;
            default -> refused++;
        }
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("lines", created + repeated + skipped + refused);
        json.writeNumberField("created", created);
        json.writeNumberField("repeated", repeated);
        json.writeNumberField("skipped", skipped);
        json.writeNumberField("refused", refused);
        json.writeEndObject();
    }
}
