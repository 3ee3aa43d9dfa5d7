package org.vigie.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The example of the Standard Webhooks specification's reference libraries. */
class WebhookSignatureTest {
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant NOW = Instant.ofEpochSecond(1614265330);

    private final WebhookSignature signature = new WebhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Test
    void verifies_the_specification_s_example() {
        assertThat(signature.verifies(ID, TIME, SIGNED, BODY, NOW)).isTrue();
        assertThat(signature.verifies(ID, TIME, "v1,b2xkIGtleQ== " + SIGNED, BODY, NOW))
                .isTrue();
    }

    @Test
    void refuses_another_id_time_body_or_signature() {
        assertThat(signature.verifies("msg_other", TIME, SIGNED, BODY, NOW)).isFalse();
        assertThat(signature.verifies(ID, "1614265331", SIGNED, BODY, NOW)).isFalse();
        assertThat(signature.verifies(ID, TIME, SIGNED, "{}".getBytes(UTF_8), NOW))
                .isFalse();
        assertThat(signature.verifies(ID, TIME, "v1,AAAA", BODY, NOW)).isFalse();
        assertThat(signature.verifies("", "", "", BODY, NOW)).isFalse();
    }

    @Test
    void refuses_what_is_older_or_younger_than_five_minutes() {
        assertThat(signature.verifies(ID, TIME, SIGNED, BODY, NOW.plusSeconds(300)))
                .isTrue();
        assertThat(signature.verifies(ID, TIME, SIGNED, BODY, NOW.plusSeconds(301)))
                .isFalse();
        assertThat(signature.verifies(ID, TIME, SIGNED, BODY, NOW.minusSeconds(301)))
                .isFalse();
    }
}
