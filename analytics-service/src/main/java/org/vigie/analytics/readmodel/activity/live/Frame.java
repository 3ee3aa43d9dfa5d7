package org.vigie.analytics.readmodel.activity.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.util.zip.CRC32;

/**
 * One event of the stream as it goes over the wire. It is made once, and all clients are sent the same bytes.
 *
 * @param id what it stands at, and a checksum: figures can be a little ahead of their position
 */
record Frame(String id, Buffer bytes) {

    /**
     * The event that tells {@code json}, a text without line breaks.
     *
     * @param kind that clients listen for; empty for the usual one
     * @param at what is told, as the page knows it
     * @param what of it, once changed, makes it another event
     */
    static Frame of(String kind, String at, String what, String json) {
        CRC32 checksum = new CRC32();
        checksum.update(what.getBytes(UTF_8));
        String id = "%s-%08x".formatted(at, checksum.getValue());
        String event = kind.isEmpty() ? "" : "event: " + kind + "\n";
        return new Frame(id, Buffer.buffer((event + "id: " + id + "\ndata: " + json + "\n\n").getBytes(UTF_8)));
    }

    /** What is no event and is ignored by clients. */
    static Buffer comment(String text) {
        return Buffer.buffer((":" + text + "\n\n").getBytes(US_ASCII));
    }
}
