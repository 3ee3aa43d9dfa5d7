package org.vigie.eventlog.personal;

import java.util.UUID;

/**
 * The key under which the personal data of one subject (a case, an authority) is encrypted. The plain key never leaves the
 * process; {@link #wrapped()} is what the log stores.
 */
public interface SubjectKey {

    /** The subject, by convention the id of its stream. */
    UUID subjectId();

    /** The key, encrypted by the master key. */
    byte[] wrapped();

    /** AES-256-GCM ciphertext of {@code plain}, bound to {@code eventId} as associated data. */
    byte[] encrypt(byte[] plain, UUID eventId);

    /** What {@link #encrypt} was given; throws {@link UndecipherableException} when it is not. */
    byte[] decrypt(byte[] cipher, UUID eventId);

    /** HMAC-SHA-256 of {@code content} under this key: 32 bytes that tell same from other and say nothing without the key. */
    byte[] mac(byte[] content);
}
