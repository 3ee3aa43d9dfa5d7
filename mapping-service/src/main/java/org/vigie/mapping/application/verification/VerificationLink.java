package org.vigie.mapping.application.verification;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a link allows whoever holds it: to say that one partner's entry is true, or what it should say.
 *
 * @param expiresAt from when on it allows nothing, in whole seconds
 */
public record VerificationLink(UUID partnerId, Instant expiresAt) {
    private static final byte VERSION = 1;
    private static final int CONTENT_BYTES = 1 + 3 * Long.BYTES;
    private static final int MAC_BYTES = 32;

    /** A link as it stands in an address, not yet known to be genuine. */
    record Signed(VerificationLink link, byte[] mac) {}

    /** What is signed. */
    byte[] content() {
        return ByteBuffer.allocate(CONTENT_BYTES)
                .put(VERSION)
                .putLong(partnerId.getMostSignificantBits())
                .putLong(partnerId.getLeastSignificantBits())
                .putLong(expiresAt.getEpochSecond())
                .array();
    }

    /** The link as the last part of an address. */
    String token(byte[] mac) {
        byte[] all = ByteBuffer.allocate(CONTENT_BYTES + MAC_BYTES)
                .put(content())
                .put(mac)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The link that {@code token} writes, in the one spelling that it has; empty when it writes none. */
    static Optional<Signed> parse(String token) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(token);
            if (all.length != CONTENT_BYTES + MAC_BYTES || all[0] != VERSION) {
                return Optional.empty();
            }
            ByteBuffer content = ByteBuffer.wrap(all, 1, CONTENT_BYTES - 1);
            UUID partnerId = new UUID(content.getLong(), content.getLong());
            long expiry = content.getLong();
            if (expiry < 0 || expiry > Instant.MAX.getEpochSecond()) {
                return Optional.empty();
            }
            VerificationLink link = new VerificationLink(partnerId, Instant.ofEpochSecond(expiry));
            byte[] mac = Arrays.copyOfRange(all, CONTENT_BYTES, all.length);
            return link.token(mac).equals(token) ? Optional.of(new Signed(link, mac)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
