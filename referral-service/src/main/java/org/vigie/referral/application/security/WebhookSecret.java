package org.vigie.referral.application.security;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret shared with one receiver, as Standard Webhooks writes it: {@code whsec_} and the base64 of 24 to 64 bytes.
 * Its text never appears in {@code toString}.
 */
public final class WebhookSecret {
    /** What every secret begins with. */
    public static final String PREFIX = "whsec_";

    private static final int MIN_BYTES = 24;
    private static final int MAX_BYTES = 64;
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /** The secret that {@code text} writes; empty when it writes none. */
    public static Optional<WebhookSecret> of(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return key.length >= MIN_BYTES && key.length <= MAX_BYTES
                    ? Optional.of(new WebhookSecret(key))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** HMAC-SHA-256 of {@code content} under this secret. */
    public byte[] mac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(content);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has " + HMAC + " and takes any key for it", e);
        }
    }
}
