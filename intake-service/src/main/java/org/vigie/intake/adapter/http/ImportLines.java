package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.vigie.http.JsonBody;
import org.vigie.http.Problems;
import org.vigie.http.RequestLimits;
import org.vigie.http.Violation;
import org.vigie.http.ndjson.LineHandler;
import org.vigie.http.ndjson.LineResult;

/** What an import's lines mean: each is a post, and lines of one case are carried out in their order. */
final class ImportLines implements LineHandler {
    private static final String CASE = "case";
    private static final String BODY = "body";

    private final LinePosts posts;
    private final Sender sender;
    private final InstantSource clock;

    ImportLines(LinePosts posts, Sender sender, InstantSource clock) {
        this.posts = posts;
        this.sender = sender;
        this.clock = clock;
    }

    /** The case, whichever way the line names it: by its reference beside the body or within, or by its id. */
    @Override
    public @Nullable String key(JsonNode line) {
        JsonNode beside = line.path(CASE);
        JsonNode reference = beside.isTextual() ? beside : line.path(BODY).path("caseReference");
        return reference.isTextual()
                ? caseOf(reference.textValue()).toString()
                : line.path(BODY).path("caseId").textValue();
    }

    @Override
    public CompletionStage<LineResult> handle(long number, JsonNode json) {
        JsonBody line = JsonBody.of(json);
        return switch (line.text("kind", 1, RequestLimits.MAX_REFERENCE)) {
            case "call" -> call(line);
            case "action" -> action(line);
            // mapping-service imports these from the same file
            case "partner", "workSession", "awarenessSession", "practice", "partnerMeeting", "watchNote" ->
                CompletableFuture.completedStage(LineResult.skipped());
            default ->
                throw Problems.unprocessable(
                        Violation.at("/kind", "must be call or action, or a kind that mapping-service imports"));
        };
    }

    private CompletionStage<LineResult> call(JsonBody line) {
        String caseReference = line.optionalText(CASE, 1, RequestLimits.MAX_REFERENCE);
        JsonBody body = line.object(BODY);
        if (caseReference != null && body.has("caseReference")) {
            body.reject("caseReference", "must not be given beside the line's case");
        } else if (caseReference != null) {
            body.node().put("caseReference", caseReference);
        }
        UUID namedCase = body.optionalIdOf("caseId", CASE);
        Sender now = sender.at(clock.instant());
        return posts.call(namedCase, now, () -> CallRequest.read(namedCase, body, line, now));
    }

    private CompletionStage<LineResult> action(JsonBody line) {
        String caseReference = line.text(CASE, 1, RequestLimits.MAX_REFERENCE);
        UUID caseId = caseOf(caseReference);
        UUID ownCase = line.hasViolations() ? null : caseId;
        JsonBody body = line.object(BODY);
        Sender now = sender.at(clock.instant());
        return posts.action(ownCase, () -> ActionRequest.read(caseId, body, line, now));
    }

    private UUID caseOf(String caseReference) {
        return sender.ids().caseOf(sender.client(), caseReference);
    }
}
