package org.vigie.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Files that are served as they are, at addresses that change with them: browsers may keep them. */
public final class VersionedFile {
    private static final int DIGITS = 12;

    private VersionedFile() {}

    /** Where the file of {@code META-INF/resources} at {@code path} is served: {@code /theme/vigie.css?6f1ed002ab55}. */
    public static String address(String path) {
        try (InputStream file = VersionedFile.class.getResourceAsStream("/META-INF/resources" + path)) {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Objects.requireNonNull(file, path).readAllBytes());
            return path + "?" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
