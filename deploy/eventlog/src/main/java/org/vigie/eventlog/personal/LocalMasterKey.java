package org.vigie.eventlog.personal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;

/** A master key that the process holds itself. What it wraps is bound to its subject, so that no row can take another's key. */
public final class LocalMasterKey implements MasterKey {
    private final Aes256Gcm cipher;

    /** The master key of these 32 bytes. */
    public LocalMasterKey(byte[] key) {
        cipher = new Aes256Gcm(key);
    }

    /** The master key in {@code file}, 32 bytes in base64. Throws {@link IllegalStateException} that names the file when there is none. */
    public static LocalMasterKey read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return new LocalMasterKey(Base64.getDecoder().decode(text));
        } catch (IOException e) {
            throw new IllegalStateException("the master key cannot be read from " + file, e);
        } catch (IllegalArgumentException _) {
            throw new IllegalStateException("the master key in " + file + " is not 32 bytes in base64");
        }
    }

    @Override
    public byte[] wrap(byte[] key, UUID subjectId) {
        return cipher.encrypt(key, AesSubjectKey.bytes(subjectId));
    }

    @Override
    public byte[] unwrap(byte[] wrapped, UUID subjectId) {
        return cipher.decrypt(wrapped, AesSubjectKey.bytes(subjectId));
    }

    @Override
    public String toString() {
        return "LocalMasterKey";
    }
}
