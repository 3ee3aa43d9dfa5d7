package org.vigie.local.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Issues the local stack's tokens: JWT, RS256, audience {@code vigie}. */
public final class TokenIssuer {
    /** How long a token lasts. */
    public static final Duration VALIDITY = Duration.ofHours(12);

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SigningKey key;
    private final Clock clock;

    public TokenIssuer(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A token for the bearer, in its compact form. */
    public String issue(Bearer bearer) {
        Instant now = clock.instant();
        String claims =
                "{\"iss\":\"urn:vigie:local\",\"aud\":\"vigie\",\"sub\":\"%1$s\",\"azp\":\"%1$s\",\"groups\":[\"%2$s\"]%3$s,\"iat\":%4$d,\"exp\":%5$d}"
                        .formatted(
                                bearer.client(),
                                bearer.role(),
                                bearer.authority().isEmpty() ? "" : ",\"authority\":\"" + bearer.authority() + "\"",
                                now.getEpochSecond(),
                                now.plus(VALIDITY).getEpochSecond());
        String signed = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encode(claims);
        return signed + "." + BASE64.encodeToString(key.sign(signed.getBytes(US_ASCII)));
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(US_ASCII));
    }
}
