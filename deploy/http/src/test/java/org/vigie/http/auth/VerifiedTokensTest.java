package org.vigie.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant START = Instant.parse("2024-04-02T09:30:00Z");

    private Instant now = START;
    private final VerifiedTokens tokens = new VerifiedTokens(() -> now);
    private final SecurityIdentity identity = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("x"))
            .build();

    @Test
    void aTokenIsTrustedForAMinute() {
        tokens.remember("t", identity, START.plus(Duration.ofHours(12)));
        now = START.plusSeconds(59);
        assertThat(tokens.find("t")).isSameAs(identity);
        now = START.plusSeconds(60);
        assertThat(tokens.find("t")).isNull();
    }

    @Test
    void butNeverPastItsOwnEnd() {
        tokens.remember("t", identity, START.plusSeconds(10));
        now = START.plusMillis(9_999);
        assertThat(tokens.find("t")).isSameAs(identity);
        now = START.plusSeconds(10);
        assertThat(tokens.find("t")).isNull();
    }

    @Test
    void anotherTokenIsAnother() {
        tokens.remember("t", identity, START.plusSeconds(10));
        assertThat(tokens.find("t ")).isNull();
        assertThat(tokens.find("")).isNull();
    }

    @Test
    void theirNumberIsBoundedAndTheLatestIsAlwaysRemembered() {
        for (int i = 0; i < 3 * VerifiedTokens.MAX_ENTRIES; i++) {
            tokens.remember("t" + i, identity, START.plusSeconds(30));
        }
        assertThat(tokens.size()).isLessThanOrEqualTo(VerifiedTokens.MAX_ENTRIES);
        for (int i = 0; i < 100; i++) {
            tokens.remember("new", identity, START.plusSeconds(30));
            assertThat(tokens.find("new")).isSameAs(identity);
        }
    }
}
