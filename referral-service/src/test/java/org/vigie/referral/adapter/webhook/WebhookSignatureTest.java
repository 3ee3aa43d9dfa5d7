package org.vigie.referral.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.security.WebhookSecret;

/** Verified by the public Standard Webhooks library, which is what departments use. */
class WebhookSignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"type\":\"vigie.referral.InformationPreoccupante.v1\",\"é\":1}";

    private final Instant now = Clock.systemUTC().instant();

    @Test
    void theReceiverFindsItGood() {
        assertThatCode(() -> new Webhook(SECRET).verify(BODY, new HashMap<>(headers(sign(now)))))
                .doesNotThrowAnyException();
    }

    @Test
    void aChangedBodyIsRefused() {
        assertThatThrownBy(() -> new Webhook(SECRET).verify(BODY + " ", new HashMap<>(headers(sign(now)))))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void anOldMessageCannotBePlayedAgain() {
        assertThatThrownBy(() ->
                        new Webhook(SECRET).verify(BODY, new HashMap<>(headers(sign(now.minus(Duration.ofHours(1)))))))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void anotherIdIsRefused() {
        WebhookSignature signature = sign(now);
        assertThatThrownBy(() -> new Webhook(SECRET)
                        .verify(
                                BODY,
                                headers(new WebhookSignature(
                                        "msg_other", signature.timestamp(), signature.signature()))))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void whoHasTheFormerSecretOrTheNewOneFindsItGood() {
        String former = "whsec_" + "A".repeat(32);
        WebhookSignature signature =
                WebhookSignature.of(secrets(SECRET, former), "msg_1", now, BODY.getBytes(StandardCharsets.UTF_8));
        for (String secret : List.of(SECRET, former)) {
            assertThatCode(() -> new Webhook(secret).verify(BODY, new HashMap<>(headers(signature))))
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> new Webhook("whsec_" + "B".repeat(32)).verify(BODY, new HashMap<>(headers(signature))))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private static List<WebhookSecret> secrets(String... secrets) {
        return Stream.of(secrets)
                .flatMap(text -> WebhookSecret.of(text).stream())
                .toList();
    }

    private static WebhookSignature sign(Instant at) {
        return WebhookSignature.of(secrets(SECRET), "msg_1", at, BODY.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(WebhookSignature signature) {
        return new HashMap<>(Map.of(
                "webhook-id", List.of(signature.id()),
                "webhook-timestamp", List.of(signature.timestamp()),
                "webhook-signature", List.of(signature.signature())));
    }
}
