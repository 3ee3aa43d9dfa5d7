package org.vigie.intake.adapter.http;

import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.http.ndjson.LineResult;

/** Where the posts of an import go. */
interface LinePosts {
    /** Where the body lies in a line. */
    String POINTER = "/body";

    /**
     * What becomes of a call.
     *
     * @param namedCase the case that it names by id, null when it does not
     * @param reading reads the line or throws what is wrong with it
     */
    CompletionStage<LineResult> call(@Nullable UUID namedCase, Sender sender, Supplier<CallRequest> reading);

    /** What becomes of an action in the sender's own case, null when the line names none; otherwise as {@link #call}. */
    CompletionStage<LineResult> action(@Nullable UUID ownCase, Supplier<ActionRequest> reading);
}
