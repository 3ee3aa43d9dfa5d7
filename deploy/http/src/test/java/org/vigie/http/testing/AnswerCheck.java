package org.vigie.http.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an answer is one of the contract's, and what the document describes. */
final class AnswerCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a document's default answer may stand for: any request may get these, whatever the operation. */
    private static final Set<Integer> OF_ANY_REQUEST = Set.of(405, 406, 413, 414, 415, 429, 431, 503);

    private static final Set<Integer> TO_BE_SENT_AGAIN = Set.of(429, 503);
    private static final String LINES = "application/x-ndjson";
    private static final Set<String> MEMBERS = Set.of("type", "title", "detail", "instance");

    /** Of a problem that is a line among others. */
    private static final Set<String> LINES_MEMBERS = Set.of("type", "title", "detail");

    private final JsonNode document;
    private final DocumentedShapes shapes;
    private final boolean peersAnswer;

    /** @param peersAnswer whether all that the service depends on is there, so that it has no reason to be unavailable */
    AnswerCheck(JsonNode document, boolean peersAnswer) {
        this.document = document;
        this.shapes = new DocumentedShapes(document);
        this.peersAnswer = peersAnswer;
    }

    /** What is wrong with it; null when nothing is. */
    @Nullable String wrong(ApiOperation operation, HttpResponse<byte[]> answer) {
        String wrong = answer.statusCode() < 400 ? wrongResult(operation, answer) : wrongProblem(answer);
        return wrong == null && !isDescribed(operation, answer.statusCode())
                ? answer.statusCode() + " is not described"
                : wrong;
    }

    private boolean isDescribed(ApiOperation operation, int status) {
        JsonNode responses = operation.in(document).path("responses");
        return responses.has("" + status) || (OF_ANY_REQUEST.contains(status) && responses.has("default"));
    }

    private @Nullable String wrongResult(ApiOperation operation, HttpResponse<byte[]> answer) {
        JsonNode described = ApiOperation.resolved(
                document, operation.in(document).path("responses").path("" + answer.statusCode()));
        if (header(answer, "Content-Type").startsWith(LINES)) {
            return wrongLine(answer);
        }
        JsonNode schema = described.path("content").path("application/json").path("schema");
        if (schema.isMissingNode() || !header(answer, "Content-Type").startsWith("application/json")) {
            return null;
        }
        List<String> violations = shapes.violations(schema, tree(answer.body()));
        return violations.isEmpty() ? null : "answers what is not described: " + violations;
    }

    /** An answer of lines is a 200 whatever came of them: each tells its own status. */
    private @Nullable String wrongLine(HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (body.contains(RequestMaker.PLANTED)) {
            return "a line repeats what was sent";
        }
        for (String line : body.lines().toList()) {
            JsonNode result = tree(line.getBytes(StandardCharsets.UTF_8));
            int status = result.path("status").asInt(200); // the last line sums up and has none
            if (!result.isObject() || isFailure(status)) {
                return "a line of it is " + line;
            }
            if (status >= 400 && !(result.path("line").isInt() && isProblem(result, status, LINES_MEMBERS))) {
                return "a line is no problem of the contract: " + line;
            }
        }
        return null;
    }

    private boolean isFailure(int status) {
        return status >= 500 && (status != 503 || peersAnswer);
    }

    private @Nullable String wrongProblem(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (isFailure(status)) {
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
        return type.startsWith("application/problem+json") && isProblem(tree(answer.body()), status, MEMBERS)
                ? null
                : status + " is no problem of the contract: " + type + " " + body;
    }

    private static boolean isProblem(JsonNode problem, int status, Set<String> members) {
        return problem.path("status").asInt() == status
                && members.stream().allMatch(member -> problem.path(member).isTextual())
                && (!problem.path("type").asText().endsWith(":invalid-request") || hasViolations(problem));
    }

    private static boolean hasViolations(JsonNode problem) {
        JsonNode violations = problem.path("violations");
        return !violations.isEmpty()
                && ApiOperation.elements(violations)
                        .allMatch(violation -> violation.path("detail").isTextual()
                                && (violation.has("pointer") || violation.has("parameter") || violation.has("header")));
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException noJson) {
            return JSON.missingNode();
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
