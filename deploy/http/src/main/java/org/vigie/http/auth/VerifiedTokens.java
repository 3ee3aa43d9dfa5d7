package org.vigie.http.auth;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
    private final ConcurrentMap<Digest, Entry> entries = new ConcurrentHashMap<>();

    /** With the system's clock. */
    @Inject
    public VerifiedTokens() {
        this(InstantSource.system());
    }

    VerifiedTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** The identity that the token was found to have, or null when it is to be verified. */
    @Nullable SecurityIdentity find(String token) {
        var digest = digest(token);
        var entry = entries.get(digest);
        if (entry == null) {
            return null;
        }
        if (clock.instant().isBefore(entry.until)) {
            return entry.identity;
        }
        entries.remove(digest, entry);
        return null;
    }

    /** Remembers a token that was just verified. */
    void remember(String token, SecurityIdentity identity, Instant expiry) {
        var now = clock.instant();
        var latest = now.plus(LIFETIME);
        if (entries.size() >= MAX_ENTRIES) {
            entries.values().removeIf(entry -> !now.isBefore(entry.until));
        }
        if (entries.size() < MAX_ENTRIES) {
            entries.put(digest(token), new Entry(identity, expiry.isBefore(latest) ? expiry : latest));
        }
    }

    int size() {
        return entries.size();
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
