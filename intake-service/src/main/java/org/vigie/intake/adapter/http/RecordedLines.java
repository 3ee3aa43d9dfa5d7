package org.vigie.intake.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.http.ndjson.LineResult;

/** An import's posts, carried out. */
record RecordedLines(Posts posts, ObjectMapper mapper) implements LinePosts {

    @Override
    public CompletionStage<LineResult> call(@Nullable UUID namedCase, Sender sender, Supplier<CallRequest> reading) {
        return posts.call(namedCase, sender, reading, POINTER)
                .thenApply(posted -> new LineResult(posted.status(), mapper.valueToTree(CallAnswer.of(posted))));
    }

    @Override
    public CompletionStage<LineResult> action(@Nullable UUID ownCase, Supplier<ActionRequest> reading) {
        return posts.action(ownCase, reading, POINTER)
                .thenApply(posted -> new LineResult(posted.status(), mapper.valueToTree(ActionAnswer.of(posted)))
                        .with("caseId", posted.event().caseId()));
    }
}
