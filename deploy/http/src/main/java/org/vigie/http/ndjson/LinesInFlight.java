package org.vigie.http.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The lines whose results are not written yet, in order, bounded in number and bytes. Many are handled at once, so that the
 * log commits them together; those of one key one after the other. All of it runs on the import's thread; only what the
 * handler returned completes elsewhere, and leaves its line on a stack that the thread takes up in {@link #settle()}.
 */
final class LinesInFlight {
    /** Two full batches of the log: one is written while the next is read. More only fills memory, some fifteen kilobytes a line. */
    private static final int MAX_LINES = 1_024;

    private static final int MAX_BYTES = 4 << 20;

    private final LineHandler handler;
    private final Runnable wake;
    private final ArrayDeque<Line> lines = new ArrayDeque<>(MAX_LINES);
    /** The last line of each key that has lines in flight. */
    private final Map<String, Line> lastOfKey = new HashMap<>();

    private final AtomicReference<@Nullable Line> finished = new AtomicReference<>();
    private long bytes;

    LinesInFlight(LineHandler handler, Runnable wake) {
        this.handler = handler;
        this.wake = wake;
    }

    /** Whether to wait before reading on. */
    boolean isFull() {
        return lines.size() >= MAX_LINES || bytes >= MAX_BYTES;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Takes a line that was read: it is handled at once, or after the lines of its key. */
    void add(long number, int length, JsonNode json) {
        var line = new Line(number, length, json);
        enter(line);
        try {
            line.key = handler.key(json);
        } catch (RuntimeException refused) {
            finish(line, null, refused);
            return;
        }
        var before = line.key == null ? null : lastOfKey.put(line.key, line);
        if (before == null) {
            start(line);
        } else {
            before.successor = line;
        }
    }

    /** Takes a line that could not be read. */
    void refuse(long number, int length, Throwable reason) {
        var line = new Line(number, length, null);
        enter(line);
        finish(line, null, reason);
    }

    /** The next line in order once its result is there; it leaves. */
    @Nullable Line poll() {
        var first = lines.peek();
        if (first == null || !first.settled) {
            return null;
        }
        bytes -= first.bytes;
        return lines.poll();
    }

    /** Takes up what was finished, and starts what waited for it. */
    void settle() {
        for (var line = finished.getAndSet(null); line != null; line = finished.getAndSet(null)) {
            while (line != null) {
                var earlier = line.finishedBefore;
                line.finishedBefore = null;
                settle(line);
                line = earlier;
            }
        }
    }

    private void settle(Line line) {
        line.settled = true;
        var successor = line.successor;
        if (successor != null) {
            line.successor = null;
            start(successor);
        } else if (line.key != null) {
            lastOfKey.remove(line.key, line);
        }
    }

    private void enter(Line line) {
        lines.add(line);
        bytes += line.bytes;
    }

    private void start(Line line) {
        try {
            handler.handle(line.number, line.takeJson())
                    .whenComplete((result, failure) -> finish(line, result, failure));
        } catch (Throwable failure) {
            // errors too: the thread has other lines to see to
            finish(line, null, failure);
        }
    }

    private void finish(Line line, @Nullable LineResult result, @Nullable Throwable failure) {
        line.result = result;
        line.failure = failure;
        @Nullable Line before;
        do {
            before = finished.get();
            line.finishedBefore = before;
        } while (!finished.compareAndSet(before, line));
        wake.run();
    }
}
