package org.vigie.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.local.token.SigningKey;

/** A signing key for the tests of this package. */
final class TestKey {
    static final SigningKey KEY = make();

    private TestKey() {}

    private static SigningKey make() {
        try {
            Path folder = Files.createTempDirectory("vigie-test-key-");
            SigningKey key = SigningKey.at(folder.resolve("token-key.pem"));
            Files.delete(folder.resolve("token-key.pem"));
            Files.delete(folder);
            return key;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
