package org.vigie.referral.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.referral.application.security.WebhookSecret;
import org.vigie.referral.domain.Sample;

/** The signed messages of the contract are those that this service sends, and the public library signs them alike. */
class SignedSamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void anInformationPreoccupante() throws Exception {
        assertSample(InformationPreoccupanteMessage.TYPE, InformationPreoccupanteMessageTest.sample());
    }

    @Test
    void itsWithdrawal() throws Exception {
        assertSample(WithdrawalMessage.TYPE, WithdrawalMessageTest.sample());
    }

    private static void assertSample(String type, byte[] body) throws Exception {
        JsonNode sample = JSON.readTree(
                Path.of("contracts/webhook/signed", type + ".json").toFile());
        String id = JSON.readTree(body).path("id").asText();
        WebhookSecret secret = WebhookSecret.of(SECRET).orElseThrow();
        WebhookSignature signature = WebhookSignature.of(List.of(secret), id, Sample.AT, body);
        String text = new String(body, StandardCharsets.UTF_8);
        JsonNode sent = JSON.createObjectNode()
                .put("secret", SECRET)
                .put("webhook-id", signature.id())
                .put("webhook-timestamp", signature.timestamp())
                .put("webhook-signature", signature.signature())
                .put("body", text);
        assertThat(sample).isEqualTo(sent);
        assertThat(new Webhook(SECRET).sign(id, Sample.AT.getEpochSecond(), text))
                .isEqualTo(signature.signature());
    }
}
