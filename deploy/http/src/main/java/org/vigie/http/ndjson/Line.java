package org.vigie.http.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line on its way from being read to its result. It belongs to the import's thread, see {@link LinesInFlight}. */
final class Line {
    final long number;
    final int bytes;
    private @Nullable JsonNode json;

    @Nullable String key;
    /** The next line of the same key, which waits for this one. */
    @Nullable Line successor;

    @Nullable LineResult result;

    @Nullable Throwable failure;
    /** Whether the import's thread has seen what became of it. */
    boolean settled;

    /** The line that was finished before this one and is not settled yet. */
    @Nullable Line finishedBefore;

    Line(long number, int bytes, @Nullable JsonNode json) {
        this.number = number;
        this.bytes = bytes;
        this.json = json;
    }

    /** What was read; the line forgets it, since its result may have to wait for others. */
    JsonNode takeJson() {
        var read = Objects.requireNonNull(json);
        json = null;
        return read;
    }
}
