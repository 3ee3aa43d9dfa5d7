package org.vigie.eventlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids made from names (UUID version 5, RFC 9562 section 5.5), so that whoever says the same thing twice gets the same id. Everybody can compute
 * them: of what a client calls its things they are made by {@link org.vigie.eventlog.personal.ReferenceIds}.
 */
public final class EventIds {
    private static final UUID NAMESPACE = UUID.fromString("5b8ff1f4-6a3e-5c55-9f0f-0d5b4d1c7a01");

    private EventIds() {}

    /** The id of {@code parts} in order; parts are told apart, so ("a","bc") and ("ab","c") differ. */
    public static UUID of(String... parts) {
        MessageDigest sha1 = sha1();
        sha1.update(bytes(NAMESPACE));
        for (String part : parts) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            sha1.update(ByteBuffer.allocate(4).putInt(text.length).flip());
            sha1.update(text);
        }
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest());
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /**
     * The id of a secret of the service, which lies among the subjects' keys. It has version 15, which RFC 9562 gives to nothing and no
     * service takes from a client: else who names a thing so would have that key for a subject's, and destroy it.
     */
    public static UUID ofSecret(String... parts) {
        UUID id = of(parts);
        return new UUID(id.getMostSignificantBits() | 0xF000L, id.getLeastSignificantBits());
    }

    /** Whether it is the id of a secret. */
    public static boolean isOfSecret(UUID id) {
        return id.version() == 15;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
