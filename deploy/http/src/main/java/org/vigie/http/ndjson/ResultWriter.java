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

/** Writes results, or those of refused lines and a summary, as lines of JSON into a block of bytes. */
final class ResultWriter {
    private static final String WHAT_TO_DO =
            "This line was not recorded. Send the file again after the time in retryAfter: what is recorded stays as it is.";

    private final ImportOptions options;
    private final Failures failures;
    private final String path;
    private final Summary summary = new Summary();
    private final ByteArrayOutputStream block = new ByteArrayOutputStream(16 << 10);
    private final JsonGenerator json;

    ResultWriter(ImportOptions options, ObjectMapper mapper, Failures failures, String path) throws IOException {
        this.options = options;
        this.failures = failures;
        this.path = path;
        this.json = mapper.getFactory().createGenerator(block);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    /** Adds the result of a line. */
    void add(Line line) throws IOException {
        var result = line.result;
        if (result == null) {
            add(line.number, failures.problemOf(Objects.requireNonNull(line.failure)));
            return;
        }
        summary.count(result.status());
        if (!options.errorsOnly()) {
            begin(line.number, result.status());
            for (var member : result.members().properties()) {
                json.writeFieldName(member.getKey());
                json.writeTree(member.getValue());
            }
            end();
        }
    }

    /** Adds what comes after the last result, if anything does. */
    void finish() throws IOException {
        if (options.errorsOnly()) {
            json.writeStartObject();
            summary.write(json);
            markDryRun();
            end();
        }
    }

    private void add(long line, HttpProblem problem) throws IOException {
        boolean unavailable = problem.getStatusCode() == 503;
        summary.count(problem.getStatusCode());
        begin(line, problem.getStatusCode());
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
        end();
    }

    private void begin(long line, int status) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", line);
        json.writeNumberField("status", status);
        markDryRun();
    }

    private void markDryRun() throws IOException {
        if (options.dryRun()) {
            json.writeBooleanField("dryRun", true);
        }
    }

    private void end() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** Takes what was written since the last time. */
    byte[] take() throws IOException {
        json.flush();
        var bytes = block.toByteArray();
        block.reset();
        return bytes;
    }
}
