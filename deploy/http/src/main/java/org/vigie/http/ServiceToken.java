package org.vigie.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The bearer token of role {@link Roles#SERVICE} with which one service asks another. It lies in the file that {@code
 * vigie.service-token.file} names, and whoever runs the service renews it there: a file that changed is read again.
 */
@ApplicationScoped
public class ServiceToken {
    private record Read(FileTime modified, long size, String token) {}

    private final Optional<Path> file;
    private volatile @Nullable Read last;

    /** For the container. */
    @Inject
    public ServiceToken(@ConfigProperty(name = "vigie.service-token.file") Optional<Path> file) {
        this.file = file;
    }

    /**
     * The token as of now. Reads a file's attributes, so not for the event loop.
     *
     * @throws IllegalStateException when no file is configured or it holds nothing
     * @throws UncheckedIOException when the file cannot be read
     */
    public String value() {
        var path = file.orElseThrow(() -> new IllegalStateException("vigie.service-token.file is not set"));
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
