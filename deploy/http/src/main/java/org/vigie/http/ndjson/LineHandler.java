package org.vigie.http.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What an import does with a line. Called on one thread at a time; may throw a problem, which becomes the line's result. */
public interface LineHandler {
    /**
     * The key whose lines are to be handled one after the other, in order; null when nothing comes before or after this line.
     */
    @Nullable String key(JsonNode line);

    /**
     * Handles a line that was read.
     *
     * @param number its number, from 1
     * @param line the JSON that it holds, any value
     * @return its result; fails with a problem, which becomes the result, or with anything else, which becomes a 500 or a 503
     */
    CompletionStage<LineResult> handle(long number, JsonNode line);
}
