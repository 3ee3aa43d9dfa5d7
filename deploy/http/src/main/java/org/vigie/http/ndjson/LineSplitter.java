package org.vigie.http.ndjson;

import java.io.ByteArrayOutputStream;
import org.vigie.http.RequestLimits;

/**
 * Cuts a stream of bytes into lines. Keeps the beginning of one line at most, and of a line over {@link RequestLimits#MAX_BYTES}
 * nothing: its rest is passed over as it comes.
 */
final class LineSplitter {
    /** Takes what the splitter finds; lines are numbered from 1, blank ones too, which are not told. */
    interface Sink {
        /** A whole line, without its end; the bytes are valid during the call only. */
        void line(long number, byte[] bytes, int offset, int length);

        /** A line that is too long to be read. */
        void tooLong(long number);
    }

    private final Sink sink;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream(4096);
    private boolean overlong;
    private long number = 1;

    LineSplitter(Sink sink) {
        this.sink = sink;
    }

    /** Takes the next bytes of the stream. */
    void take(byte[] chunk) {
        int start = 0;
        for (int i = 0; i < chunk.length; i++) {
            if (chunk[i] == '\n') {
                end(chunk, start, i - start);
                start = i + 1;
            }
        }
        keep(chunk, start, chunk.length - start);
    }

    /** The stream has ended well: what has begun is a line too. */
    void finish() {
        end(new byte[0], 0, 0);
    }

    private void keep(byte[] chunk, int offset, int length) {
        if (overlong || begun.size() + length > RequestLimits.MAX_BYTES + 1) {
            overlong = true;
            begun.reset();
        } else {
            begun.write(chunk, offset, length);
        }
    }

    private void end(byte[] chunk, int offset, int length) {
        if (begun.size() == 0 && !overlong) {
            tell(chunk, offset, length);
        } else {
            keep(chunk, offset, length);
            var line = begun.toByteArray();
            tell(line, 0, line.length);
        }
        begun.reset();
        overlong = false;
        number++;
    }

    private void tell(byte[] bytes, int offset, int withReturn) {
        int length = withReturn > 0 && bytes[offset + withReturn - 1] == '\r' ? withReturn - 1 : withReturn;
        if (overlong || length > RequestLimits.MAX_BYTES) {
            sink.tooLong(number);
        } else if (!isBlank(bytes, offset, length)) {
            sink.line(number, bytes, offset, length);
        }
    }

    private static boolean isBlank(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
