package org.vigie.analytics.readmodel.activity.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.util.zip.CRC32;
import org.vigie.analytics.readmodel.activity.counters.LogPositions;

/**
 * One event of the stream as it goes over the wire. It is made once, and all clients are sent the same bytes.
 *
 * @param id the positions of all logs, and a checksum: figures can be a little ahead of their position
 */
record Frame(String id, Buffer bytes) {

    /**
     * The event that tells {@code json}, a text without line breaks.
     *
     * @param what of it, once changed, makes it another event
     */
    static Frame of(LogPositions positions, String what, String json) {
        CRC32 checksum = new CRC32();
        checksum.update(what.getBytes(UTF_8));
        String id = "%d.%d.%d-%08x"
                .formatted(positions.intake(), positions.referral(), positions.mapping(), checksum.getValue());
        return new Frame(id, Buffer.buffer(("id: " + id + "\ndata: " + json + "\n\n").getBytes(UTF_8)));
    }

    /** What is no event and is ignored by clients. */
    static Buffer comment(String text) {
        return Buffer.buffer((":" + text + "\n\n").getBytes(US_ASCII));
    }
}
