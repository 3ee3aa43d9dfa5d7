package org.vigie.mapping.application.verification;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a link allows whoever reads the mailbox that it was sent to: to say once that one partner's entry is true, or what it should say.
 *
 * @param assuredOn day of the assurance about which the partner is asked
 * @param mailbox from a keyed hash of the mailbox, see {@link VerificationLinks}
 * @param expiresAt from when on it allows nothing, in whole seconds
 */
public record VerificationLink(UUID partnerId, LocalDate assuredOn, long mailbox, Instant expiresAt) {
    private static final byte VERSION = 2;
    private static final int CONTENT_BYTES = 1 + 5 * Long.BYTES;
    private static final int MAC_BYTES = 32;

    /** A link as it stands in an address, not yet known to be genuine. */
    record Signed(VerificationLink link, byte[] mac) {}

    /** What is signed. */
    byte[] content() {
        return ByteBuffer.allocate(CONTENT_BYTES)
                .put(VERSION)
                .putLong(partnerId.getMostSignificantBits())
                .putLong(partnerId.getLeastSignificantBits())
                .putLong(assuredOn.toEpochDay())
                .putLong(mailbox)
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
            VerificationLink link = new VerificationLink(
                    partnerId,
                    LocalDate.ofEpochDay(content.getLong()),
                    content.getLong(),
                    Instant.ofEpochSecond(content.getLong()));
            byte[] mac = Arrays.copyOfRange(all, CONTENT_BYTES, all.length);
            return link.token(mac).equals(token) ? Optional.of(new Signed(link, mac)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
