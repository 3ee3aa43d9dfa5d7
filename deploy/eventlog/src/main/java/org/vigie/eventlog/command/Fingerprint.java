package org.vigie.eventlog.command;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vigie.eventlog.personal.SubjectKey;

/**
 * What the log keeps of a request's content: SHA-256 of the plain part and, where the subject has a key, HMAC of the personal part
 * under it. A plain hash of a name could be guessed and would outlive the erasure.
 */
final class Fingerprint {
    private static final int PART = 32;
    private static final byte[] NONE = new byte[0];

    private Fingerprint() {}

    static byte[] of(RequestContent content, @Nullable SubjectKey key) {
        if (content.isNone()) {
            return NONE;
        }
        byte[] plain = sha256(content.plain());
        if (key == null) {
            return plain;
        }
        byte[] both = Arrays.copyOf(plain, 2 * PART);
        System.arraycopy(key.mac(content.personal()), 0, both, PART, PART);
        return both;
    }

    /**
     * Whether {@code stored} was made from the same content.
     *
     * @param key of the stored event's subject; null when it has none, or none any more: then the plain part decides
     */
    static boolean matches(byte[] stored, RequestContent content, @Nullable SubjectKey key) {
        byte[] asked = of(content, key);
        if (stored.length == 0 || asked.length == 0) {
            return true;
        }
        if (!isKeyed(stored) && content.personal().length > 0) {
            return false;
        }
        int compared = key == null ? PART : 2 * PART;
        return MessageDigest.isEqual(Arrays.copyOf(stored, compared), Arrays.copyOf(asked, compared));
    }

    /** A digest of all that {@code content} says. It can be guessed from, so it is never stored. */
    static byte[] inMemory(RequestContent content) {
        if (content.isNone()) {
            return NONE;
        }
        byte[] both = Arrays.copyOf(sha256(content.plain()), 2 * PART);
        System.arraycopy(sha256(content.personal()), 0, both, PART, PART);
        return both;
    }

    /** Whether {@code digest} was made {@link #inMemory} from the same content. */
    static boolean sameInMemory(byte[] digest, RequestContent content) {
        byte[] asked = inMemory(content);
        return digest.length == 0 || asked.length == 0 || MessageDigest.isEqual(digest, asked);
    }

    /** Whether {@code stored} has a part under the subject's key. */
    static boolean isKeyed(byte[] stored) {
        return stored.length > PART;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
