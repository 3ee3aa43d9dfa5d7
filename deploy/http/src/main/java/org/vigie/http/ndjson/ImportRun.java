package org.vigie.http.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.vigie.http.Problems;
import org.vigie.http.StrictJson;

/**
 * One import from its first byte to its last result, on a thread of its own: it takes bytes, cuts and reads lines, hands them
 * over, and writes results in order; when there is nothing to do it sleeps until the network or the handler wakes it.
 */
final class ImportRun implements LineSplitter.Sink {
    private static final int BLOCK_OF_LINES = 128;

    private final Upload upload;
    private final Download download;
    private final ResultWriter results;
    private final LinesInFlight lines;
    private final long from;
    private final Duration idle;
    private final LineSplitter splitter = new LineSplitter(this);
    private boolean read;
    private boolean whole;
    private boolean written;
    private long seen = -1;
    private long since;

    /** A run that begins with the line {@code from} and ends when the client neither sends nor reads for so long. */
    ImportRun(Upload upload, Download download, ResultWriter results, LinesInFlight lines, long from, Duration idle) {
        this.from = from;
        this.idle = idle;
        this.upload = upload;
        this.download = download;
        this.results = results;
        this.lines = lines;
    }

    /**
     * Runs until every line that came whole has its result and the client has all of them, or is gone.
     *
     * @throws IdleException when the client leaves it waiting; what was recorded stays recorded
     */
    void run() throws IOException {
        while (true) {
            lines.settle();
            writeResults();
            download.pump();
            if (!read && !lines.isFull() && !download.isFull()) {
                if (readOn()) {
                    continue;
                }
            }
            if (read && lines.isEmpty()) {
                writeEnd();
                if (download.isDrained()) {
                    return;
                }
            }
            waitForMore();
        }
    }

    /** Until the network or a handler wakes it. A client that waits for lines which are being handled is not idle. */
    private void waitForMore() throws IdleException {
        long moved = upload.taken() + download.taken();
        if (moved != seen || !lines.isEmpty()) {
            seen = moved;
            since = System.nanoTime();
        }
        long left = idle.toNanos() - (System.nanoTime() - since);
        if (left <= 0) {
            throw new IdleException();
        }
        LockSupport.parkNanos(this, left);
    }

    /** The client neither sent nor read for too long. */
    static final class IdleException extends IOException {
        private static final long serialVersionUID = 1;

        IdleException() {
            super("the client neither sends nor reads");
        }
    }

    /** Takes the next bytes; false when there are none now. */
    private boolean readOn() {
        // the state first: what came before the end must be seen after it
        var state = upload.state();
        var chunk = upload.poll();
        if (chunk != null) {
            splitter.take(chunk);
            return true;
        }
        if (state == Upload.State.COMING) {
            return false;
        }
        if (state == Upload.State.COMPLETE) {
            splitter.finish();
            whole = true;
        }
        read = true;
        return true;
    }

    private void writeResults() throws IOException {
        int count = 0;
        for (var line = lines.poll(); line != null; line = lines.poll()) {
            results.add(line);
            if (++count % BLOCK_OF_LINES == 0) {
                writeBlock();
            }
        }
        if (count % BLOCK_OF_LINES != 0) {
            writeBlock();
        }
    }

    /** Once, and only of an upload that came whole: who gets a summary knows that nothing is missing. */
    private void writeEnd() throws IOException {
        if (whole && !written) {
            results.finish();
            writeBlock();
        }
        written = true;
    }

    private void writeBlock() throws IOException {
        var block = results.take();
        if (block.length > 0) {
            download.write(block);
        }
    }

    @Override
    public void line(long number, byte[] bytes, int offset, int length) {
        if (number < from) {
            return;
        }
        JsonNode json;
        try {
            json = StrictJson.parse(bytes, offset, length);
        } catch (RuntimeException notJson) {
            lines.refuse(number, length, notJson);
            return;
        }
        lines.add(number, length, json);
    }

    @Override
    public void tooLong(long number) {
        if (number >= from) {
            lines.refuse(number, 0, Problems.tooLarge());
        }
    }
}
