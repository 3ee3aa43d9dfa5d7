package org.vigie.http.ndjson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.vigie.http.problem.Failures;

/** Writes results as lines of JSON into a block of bytes. */
final class ResultWriter {
    private static final String WHAT_TO_DO =
            "This line was not recorded. Send the file again after the time in retryAfter: what is recorded stays as it is.";

    private final Failures failures;
    private final String path;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream(16 << 10);
    private final JsonGenerator json;

    ResultWriter(ObjectMapper mapper, Failures failures, String path) throws IOException {
        this.failures = failures;
        this.path = path;
        this.json = mapper.getFactory().createGenerator(block);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    /** Adds the result of a line. */
    void add(Line line) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", line.number);
        if (line.result == null) {
            problem(line.number, failures.problemOf(Objects.requireNonNull(line.failure)));
        } else {
            json.writeNumberField("status", line.result.status());
            for (var member : line.result.members().properties()) {
                json.writeFieldName(member.getKey());
                json.writeTree(member.getValue());
            }
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void problem(long line, HttpProblem problem) throws IOException {
        boolean unavailable = problem.getStatusCode() == 503;
        json.writeNumberField("status", problem.getStatusCode());
        json.writeStringField("type", String.valueOf(problem.getType()));
        json.writeStringField("title", problem.getTitle());
        json.writeStringField("detail", unavailable ? WHAT_TO_DO : problem.getDetail());
        json.writeStringField(
                "instance",
                problem.getInstance() == null
                        ? path + "#" + line
                        : problem.getInstance().toString());
        if (unavailable) {
            json.writePOJOField("retryAfter", problem.getHeaders().get("Retry-After"));
        }
        for (Map.Entry<String, Object> member : problem.getParameters().entrySet()) {
            json.writePOJOField(member.getKey(), member.getValue());
        }
    }

    /** Takes what was written since the last time. */
    byte[] take() throws IOException {
        json.flush();
        var bytes = block.toByteArray();
        block.reset();
        return bytes;
    }
}
