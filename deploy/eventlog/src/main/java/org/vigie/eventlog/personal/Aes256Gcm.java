package org.vigie.eventlog.personal;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/**
 * AES-256-GCM with a random nonce before the ciphertext. A plain Tink primitive: a keyset for each subject would cost far more
 * than the encryption itself.
 */
final class Aes256Gcm {
    static final int KEY_BYTES = 32;

    private final AesGcmJce aead;

    Aes256Gcm(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("an AES-256 key has 32 bytes, not " + key.length);
        }
        try {
            aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    byte[] encrypt(byte[] plain, byte[] associated) {
        try {
            return aead.encrypt(plain, associated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encryption failed", e);
        }
    }

    byte[] decrypt(byte[] cipher, byte[] associated) {
        try {
            return aead.decrypt(cipher, associated);
        } catch (GeneralSecurityException e) {
            throw new UndecipherableException("a ciphertext does not open with this key in this place", e);
        }
    }
}
