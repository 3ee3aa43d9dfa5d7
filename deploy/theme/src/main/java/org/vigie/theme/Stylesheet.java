package org.vigie.theme;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Where the style is: its address changes with it, so that browsers may keep it. */
@ApplicationScoped
@Unremovable
@Named("stylesheet")
public class Stylesheet {
    private static final int DIGITS = 12;

    private final String address = "/theme/vigie.css?" + digest();

    /** For a page's {@code link}. */
    public String address() {
        return address;
    }

    private static String digest() {
        try (InputStream css = Stylesheet.class.getResourceAsStream("/META-INF/resources/theme/vigie.css")) {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Objects.requireNonNull(css).readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
