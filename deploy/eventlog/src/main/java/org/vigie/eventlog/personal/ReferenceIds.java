package org.vigie.eventlog.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.vigie.eventlog.EventIds;

/**
 * Ids made from what clients call their things: HMAC-SHA-256 under a key of the service, as UUID version 8 (RFC 9562 section 5.8). The same
 * reference has the same id for ever, but nobody without the key computes it or tries references against it. What bears no client's words may
 * have an id of {@link EventIds}.
 */
public final class ReferenceIds {
    /** The key among the secrets of the service: never another one, or a repeat would no longer be known as such. */
    public static final UUID KEY = EventIds.ofSecret("reference ids");

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    /** Bears the key and is only ever copied, since that costs less than to begin with the key. */
    private final Mac keyed;

    /** Ids under {@code key}. */
    public ReferenceIds(byte[] key) {
        try {
            keyed = Mac.getInstance(HMAC);
            keyed.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /** A key for a service that has none yet. */
    public static byte[] freshKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The id of {@code parts} in order; parts are told apart, so ("a","bc") and ("ab","c") differ. */
    public UUID of(String... parts) {
        Mac mac = copy();
        for (String part : parts) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).flip());
            mac.update(text);
        }
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal());
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's HMAC-SHA-256 can be copied", e);
        }
    }
}
