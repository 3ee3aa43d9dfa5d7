package org.vigie.referral.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 64})
    void is24To64Bytes(int bytes) {
        assertThat(WebhookSecret.of("whsec_" + Base64.getEncoder().encodeToString(new byte[bytes])))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_AAAA",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS",
                "whsec_????????????????????????????????"
            })
    void anythingElseIsNone(String text) {
        assertThat(WebhookSecret.of(text)).isEmpty();
    }
}
