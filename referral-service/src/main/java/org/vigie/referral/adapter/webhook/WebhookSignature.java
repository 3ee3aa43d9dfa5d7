package org.vigie.referral.adapter.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.referral.application.security.WebhookSecret;

/**
 * The three headers by which a receiver knows who sent a message and that nobody changed it (Standard Webhooks, version 1).
 *
 * @param id the message: the same each time it is sent, so that a receiver takes it once
 * @param timestamp when this attempt was signed, seconds since 1970, so that an old one cannot be played again
 * @param signature {@code v1,} and the base64 of the HMAC over id, timestamp and body; one a secret, apart by spaces
 */
record WebhookSignature(String id, String timestamp, String signature) {

    static WebhookSignature of(List<WebhookSecret> secrets, String id, Instant now, byte[] body) {
        String timestamp = Long.toString(now.getEpochSecond());
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        String signatures = secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(secret.mac(signed.toByteArray())))
                .collect(Collectors.joining(" "));
        return new WebhookSignature(id, timestamp, signatures);
    }
}
