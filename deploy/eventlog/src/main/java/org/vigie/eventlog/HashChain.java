package org.vigie.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the log tamper-evident: each event's hash covers all of the event and the hash before it, so that no event can be
 * changed, removed or put in without every later hash being wrong.
 *
 * <p>The digest of an event covers its columns in the order of {@link #digest}: ids as 16 bytes (the causing event's after one
 * byte that says whether there is one), numbers and instants (microseconds since 1970) as 8 bytes, texts and bytes after their
 * length in 4 bytes. The hash is SHA-256 over the previous hash, position, recordedAt and that digest; before the first event
 * stand 32 zero bytes.
 */
public final class HashChain {
    private static final byte[] GENESIS = new byte[32];
    private static final int FIXED_BYTES = 3 * Long.BYTES + 4 * 16 + 1 + 5 * Integer.BYTES;

    private HashChain() {}

    /** The hash before the first event. */
    public static byte[] genesis() {
        return GENESIS.clone();
    }

    /** Digest of an event that is to become number {@code streamVersion} of its stream: all that does not depend on its position. */
    public static byte[] digest(String streamType, UUID streamId, long streamVersion, NewEvent event) {
        byte[] stream = streamType.getBytes(StandardCharsets.UTF_8);
        byte[] type = event.type().getBytes(StandardCharsets.UTF_8);
        byte[] actor = event.actor().getBytes(StandardCharsets.UTF_8);
        int variable = stream.length + type.length + actor.length + event.fingerprint().length + event.data().length;
        ByteBuffer columns = ByteBuffer.allocate(FIXED_BYTES + variable);
        put(columns, event.eventId());
        put(columns, stream);
        put(columns, streamId);
        columns.putLong(streamVersion);
        put(columns, type);
        columns.putLong(event.schemaVersion());
        columns.putLong(micros(event.occurredAt()));
        put(columns, event.correlationId());
        putOptional(columns, event.causationId());
        put(columns, actor);
        put(columns, event.fingerprint());
        put(columns, event.data());
        return sha256().digest(columns.array());
    }

    /** Digest of a stored event, for checking its hash. */
    public static byte[] digest(StoredEvent stored) {
        NewEvent event = new NewEvent(
                stored.eventId(),
                stored.type(),
                stored.schemaVersion(),
                stored.occurredAt(),
                stored.correlationId(),
                stored.causationId(),
                stored.actor(),
                stored.fingerprint(),
                stored.data());
        return digest(stored.streamType(), stored.streamId(), stored.streamVersion(), event);
    }

    /** The hash of the event at {@code position} whose columns have {@code digest}. */
    public static byte[] link(byte[] previousHash, long position, Instant recordedAt, byte[] digest) {
        MessageDigest sha256 = sha256();
        sha256.update(previousHash);
        sha256.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(position)
                .putLong(micros(recordedAt))
                .flip());
        return sha256.digest(digest);
    }

    /** Whether {@code event} is what was stored after the event with {@code previousHash}. */
    public static boolean holds(byte[] previousHash, StoredEvent event) {
        byte[] expected = link(previousHash, event.position(), event.recordedAt(), digest(event));
        return MessageDigest.isEqual(expected, event.hash());
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static void put(ByteBuffer columns, UUID id) {
        columns.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static void putOptional(ByteBuffer columns, @Nullable UUID id) {
        columns.put((byte) (id == null ? 0 : 1));
        put(columns, id == null ? new UUID(0, 0) : id);
    }

    private static void put(ByteBuffer columns, byte[] bytes) {
        columns.putInt(bytes.length).put(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
