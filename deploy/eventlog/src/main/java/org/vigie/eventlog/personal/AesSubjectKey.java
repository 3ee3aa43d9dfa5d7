package org.vigie.eventlog.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A subject's key in the clear: encrypts with AES-256-GCM and authenticates with a key derived from it (HKDF). */
public final class AesSubjectKey implements SubjectKey {
    private static final String HMAC = "HmacSHA256";

    /** Info of the derived key and the counter of its only block: HKDF-Expand (RFC 5869); a random key needs no extraction. */
    private static final byte[] FINGERPRINT = "vigie.eventlog fingerprint\u0001".getBytes(StandardCharsets.UTF_8);

    private final UUID subjectId;
    private final byte[] plain;
    private final byte[] wrapped;
    private final Aes256Gcm cipher;

    /**
     * A key.
     *
     * @param plain 32 random bytes
     * @param wrapped the same under the master key
     */
    public AesSubjectKey(UUID subjectId, byte[] plain, byte[] wrapped) {
        this.subjectId = subjectId;
        this.plain = plain.clone();
        this.wrapped = wrapped.clone();
        this.cipher = new Aes256Gcm(plain);
    }

    @Override
    public UUID subjectId() {
        return subjectId;
    }

    @Override
    public byte[] wrapped() {
        return wrapped.clone();
    }

    @Override
    public byte[] encrypt(byte[] content, UUID eventId) {
        return cipher.encrypt(content, bytes(eventId));
    }

    @Override
    public byte[] decrypt(byte[] encrypted, UUID eventId) {
        return cipher.decrypt(encrypted, bytes(eventId));
    }

    @Override
    public byte[] mac(byte[] content) {
        return hmac(hmac(plain, FINGERPRINT), content);
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public String toString() {
        return "AesSubjectKey[" + subjectId + "]";
    }
}
