package org.vigie.http;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The bearer token of role {@link Roles#SERVICE} with which one service asks another. The service gets it by its client credentials, and
 * the next before it expires. Without an OpenID Connect server, on one machine, it lies in the file that {@code vigie.service-token.file}
 * names, and whoever runs the service renews it there: a file that changed is read again.
 */
@ApplicationScoped
public class ServiceToken {
    private record Read(FileTime modified, long size, String token) {}

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Optional<Path> file;
    private final OidcClient client;
    private final TokensHelper tokens = new TokensHelper();
    private volatile @Nullable Read last;

    /** For the container. */
    @Inject
    public ServiceToken(@ConfigProperty(name = "vigie.service-token.file") Optional<Path> file, OidcClient client) {
        this.file = file;
        this.client = client;
    }

    /**
     * The token as of now. Waits for the server that issues it, or reads a file's attributes, so not for the event loop.
     *
     * @throws RuntimeException when there is none: the server does not answer or refuses, or the file is missing or holds nothing
     */
    public String value() {
        return file.map(this::read)
                .orElseGet(
                        () -> tokens.getTokens(client).await().atMost(PATIENCE).getAccessToken());
    }

    private String read(Path path) {
        try {
            var modified = Files.getLastModifiedTime(path);
            long size = Files.size(path);
            var known = last;
            if (known == null || !known.modified.equals(modified) || known.size != size) {
                known = new Read(
                        modified,
                        size,
                        Files.readString(path, StandardCharsets.US_ASCII).strip());
                last = known;
            }
            if (known.token.isEmpty()) {
                throw new IllegalStateException("the file of vigie.service-token.file is empty");
            }
            return known.token;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The value of an {@code Authorization} header. */
    public String authorization() {
        return "Bearer " + value();
    }
}
