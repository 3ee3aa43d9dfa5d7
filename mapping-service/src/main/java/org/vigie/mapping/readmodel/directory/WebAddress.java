package org.vigie.mapping.readmodel.directory;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses of pages as standards want them: absolute, http or https, in ASCII. */
public final class WebAddress {
    private WebAddress() {}

    /** The address, or null when it is none. */
    public static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            URI uri = new URI(text);
            boolean ofTheWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return ofTheWeb && uri.getHost() != null ? uri.toASCIIString() : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
