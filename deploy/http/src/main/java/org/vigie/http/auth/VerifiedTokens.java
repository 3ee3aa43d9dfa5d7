package org.vigie.http.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Identities of tokens that were verified a moment ago, by the token's SHA-256: checking an RS256 signature costs more than
 * all else that a call costs. An entry lives a minute at most, so that a withdrawn key or role is felt within it, and never
 * past the token's own end. Only tokens that were found good get in, so strangers cannot fill it.
 */
@ApplicationScoped
public class VerifiedTokens {
    /** The longest that a token is trusted without looking at it again. */
    static final Duration LIFETIME = Duration.ofMinutes(1);

    static final int MAX_ENTRIES = 10_000;

    private record Digest(long a, long b, long c, long d) {}

    private record Entry(SecurityIdentity identity, Instant until) {}

    private final InstantSource clock;
    private final Cache<Digest, Entry> entries;

    /** With the system's clock. */
    @Inject
    public VerifiedTokens() {
        this(InstantSource.system());
    }

    VerifiedTokens(InstantSource clock) {
        this.clock = clock;
        this.entries = Caffeine.newBuilder()
                .maximumSize(MAX_ENTRIES)
                .expireAfterWrite(LIFETIME)
                .build();
    }

    /** The identity that the token was found to have, or null when it is to be verified. */
    @Nullable SecurityIdentity find(String token) {
        var entry = entries.getIfPresent(digest(token));
        return entry != null && clock.instant().isBefore(entry.until) ? entry.identity : null;
    }

    /** Remembers a token that was just verified. */
    void remember(String token, SecurityIdentity identity, Instant expiry) {
        var latest = clock.instant().plus(LIFETIME);
        entries.put(digest(token), new Entry(identity, expiry.isBefore(latest) ? expiry : latest));
    }

    /** How many there are, once what is too many has left. */
    long size() {
        entries.cleanUp();
        return entries.estimatedSize();
    }

    private static Digest digest(String token) {
        try {
            var hash = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
            return new Digest(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
