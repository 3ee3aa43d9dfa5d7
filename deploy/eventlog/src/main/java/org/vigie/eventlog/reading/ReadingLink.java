package org.vigie.eventlog.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * A reading of personal data, one link of the chain.
 *
 * @param number from 1, dense
 * @param subjectId whose data was read
 * @param reader the client that reads, and whom it reads for
 * @param reason as it is kept: ciphertext, of readings from before the bytes of the text
 * @param readAt in whole microseconds, as PostgreSQL keeps it
 * @param previousHash hash of the reading before, 32 zero bytes for the first
 */
public record ReadingLink(
        long number, UUID subjectId, String reader, byte[] reason, Instant readAt, byte[] previousHash) {

    /** SHA-256 over the previous hash and each field; texts and the reason with their length, so that none can move into its neighbour. */
    public byte[] hash() {
        MessageDigest sha = sha256();
        sha.update(previousHash);
        sha.update(ByteBuffer.allocate(40)
                .putLong(number)
                .putLong(subjectId.getMostSignificantBits())
                .putLong(subjectId.getLeastSignificantBits())
                .putLong(readAt.getEpochSecond())
                .putLong(readAt.getNano())
                .flip());
        update(sha, reader.getBytes(StandardCharsets.UTF_8));
        update(sha, reason);
        return sha.digest();
    }

    private static void update(MessageDigest sha, byte[] bytes) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
