package org.vigie.http.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an answer is one of the contract's, and what the document describes. */
final class AnswerCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> TO_BE_SENT_AGAIN = Set.of(429, 503);

    private final JsonNode document;
    private final DocumentedShapes shapes;

    AnswerCheck(JsonNode document) {
        this.document = document;
        this.shapes = new DocumentedShapes(document);
    }

    /** What is wrong with it; null when nothing is. */
    @Nullable String wrong(ApiOperation operation, HttpResponse<byte[]> answer) {
        return answer.statusCode() < 400 ? wrongResult(operation, answer) : wrongProblem(answer);
    }

    private @Nullable String wrongResult(ApiOperation operation, HttpResponse<byte[]> answer) {
        JsonNode described = ApiOperation.resolved(
                document, operation.in(document).path("responses").path("" + answer.statusCode()));
        if (described.isMissingNode()) {
            return answer.statusCode() + " is not described";
        }
        JsonNode schema = described.path("content").path("application/json").path("schema");
        if (schema.isMissingNode() || !header(answer, "Content-Type").startsWith("application/json")) {
            return null;
        }
        List<String> violations = shapes.violations(schema, tree(answer));
        return violations.isEmpty() ? null : "answers what is not described: " + violations;
    }

    private static @Nullable String wrongProblem(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (status >= 500 && status != 503) {
            return status + " " + body;
        }
        if (TO_BE_SENT_AGAIN.contains(status) && header(answer, "Retry-After").isEmpty()) {
            return status + " does not say when to try again";
        }
        if (status == 401 && header(answer, "WWW-Authenticate").isEmpty()) {
            return "401 does not say how to sign in";
        }
        if (body.contains(RequestMaker.PLANTED)) {
            return status + " repeats what was sent";
        }
        String type = header(answer, "Content-Type");
        return type.startsWith("application/problem+json") && isProblem(tree(answer), status)
                ? null
                : status + " is no problem of the contract: " + type + " " + body;
    }

    private static boolean isProblem(JsonNode problem, int status) {
        return problem.path("status").asInt() == status
                && Stream.of("type", "title", "detail", "instance")
                        .allMatch(member -> problem.path(member).isTextual())
                && (!problem.path("type").asText().endsWith(":invalid-request") || hasViolations(problem));
    }

    private static boolean hasViolations(JsonNode problem) {
        JsonNode violations = problem.path("violations");
        return !violations.isEmpty()
                && ApiOperation.elements(violations)
                        .allMatch(violation -> violation.path("detail").isTextual()
                                && (violation.has("pointer") || violation.has("parameter") || violation.has("header")));
    }

    private static JsonNode tree(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException noJson) {
            return JSON.missingNode();
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
