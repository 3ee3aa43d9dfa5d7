package org.vigie.eventlog.verification;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.vigie.eventlog.StoredEvent;
import org.vigie.eventlog.postgres.LogExport.End;
import org.vigie.eventlog.verification.Verdict.Broken;

/**
 * A hash that was noted elsewhere: told by an earlier verification, or found in the headers of a Kafka record. Who rewrites a log from
 * some event to its head, hashes and all, leaves a chain that is whole in itself, but not one that agrees with it.
 *
 * @param position of the event
 * @param hash that the event had, 32 bytes
 */
public record Anchor(long position, byte[] hash) {

    /**
     * Reads {@code POSITION:HASH}, the hash in hexadecimal digits.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static Anchor parse(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length == 2 && parts[0].matches("[1-9][0-9]{0,17}") && parts[1].matches("[0-9a-fA-F]{64}")) {
            return new Anchor(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]));
        }
        throw new IllegalArgumentException("\"" + text + "\" is not POSITION:HASH with 64 hexadecimal digits");
    }

    /** What is wrong with a log that is whole in itself, ends with {@code end} and has {@code event} at this position. */
    Optional<Broken> check(End end, Optional<StoredEvent> event) {
        if (event.isEmpty()) {
            return Optional.of(new Broken(
                    end.head().position() + 1, "the log ends before it, but had an event at " + position + " once"));
        }
        if (!MessageDigest.isEqual(event.get().hash(), hash)) {
            return Optional.of(new Broken(position, "the log was written anew, from this event or an earlier one on"));
        }
        return Optional.empty();
    }
}
