package org.vigie.referral.application.link;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a link allows whoever reads the mailbox that it was sent to: to acknowledge or refuse one referral for one authority, once,
 * as long as it is routed there.
 *
 * @param routing number of the routing
 * @param authority code of the authority
 * @param mailbox from a keyed hash of the mailbox's address, see {@link AnswerLinks}
 * @param expiresAt from when on it allows nothing, in whole seconds
 */
public record AnswerLink(UUID referralId, int routing, String authority, long mailbox, Instant expiresAt) {
    private static final byte VERSION = 2;
    private static final int FIXED_BYTES = 1 + 2 * Long.BYTES + Integer.BYTES + 2 * Long.BYTES;
    private static final int MAC_BYTES = 32;
    private static final int MAX_AUTHORITY = 5;
    private static final int MAX_TOKEN = 110;

    /** A link as it stands in an address, not yet known to be genuine. */
    record Signed(AnswerLink link, byte[] mac) {}

    /** What is signed. */
    byte[] content() {
        byte[] code = authority.getBytes(US_ASCII);
        return ByteBuffer.allocate(FIXED_BYTES + code.length)
                .put(VERSION)
                .putLong(referralId.getMostSignificantBits())
                .putLong(referralId.getLeastSignificantBits())
                .putInt(routing)
                .putLong(mailbox)
                .putLong(expiresAt.getEpochSecond())
                .put(code)
                .array();
    }

    /** The link as the last part of an address. */
    String token(byte[] mac) {
        byte[] content = content();
        byte[] all = ByteBuffer.allocate(content.length + mac.length)
                .put(content)
                .put(mac)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The link that {@code token} writes; empty when it writes none. */
    static Optional<Signed> parse(String token) {
        if (token.length() > MAX_TOKEN) {
            return Optional.empty();
        }
        try {
            return parse(ByteBuffer.wrap(Base64.getUrlDecoder().decode(token)))
                    .filter(signed -> signed.link().token(signed.mac()).equals(token));
        } catch (IllegalArgumentException | BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    private static Optional<Signed> parse(ByteBuffer bytes) {
        if (bytes.get() != VERSION) {
            return Optional.empty();
        }
        UUID referralId = new UUID(bytes.getLong(), bytes.getLong());
        int routing = bytes.getInt();
        long mailbox = bytes.getLong();
        long expiry = bytes.getLong();
        int length = bytes.remaining() - MAC_BYTES;
        if (length < 1 || length > MAX_AUTHORITY || expiry < 0 || expiry > Instant.MAX.getEpochSecond()) {
            return Optional.empty();
        }
        byte[] code = new byte[length];
        bytes.get(code);
        byte[] mac = new byte[MAC_BYTES];
        bytes.get(mac);
        AnswerLink link =
                new AnswerLink(referralId, routing, new String(code, US_ASCII), mailbox, Instant.ofEpochSecond(expiry));
        return Optional.of(new Signed(link, mac));
    }
}
