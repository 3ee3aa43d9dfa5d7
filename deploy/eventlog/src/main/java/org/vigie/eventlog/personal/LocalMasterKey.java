package org.vigie.eventlog.personal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * A master key that the process holds itself. What it wraps begins with the key's id and is bound to its subject, so that no row can
 * take another's key. What was wrapped before there were ids has none and is still read.
 */
public final class LocalMasterKey implements MasterKey {
    private static final byte[] ID_LABEL = "vigie.eventlog master key".getBytes(StandardCharsets.US_ASCII);
    private static final byte FORMAT = 1;
    private static final int ID_BYTES = 8;

    private final Aes256Gcm cipher;
    private final byte[] header;

    /** The master key of these 32 bytes. */
    public LocalMasterKey(byte[] key) {
        cipher = new Aes256Gcm(key);
        header = header(key);
    }

    /** The master key in {@code file}, 32 bytes in base64. Throws {@link IllegalStateException} that names the file when there is none. */
    public static LocalMasterKey read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            return new LocalMasterKey(Base64.getDecoder().decode(text));
        } catch (NoSuchFileException _) {
            throw new IllegalStateException("the master key's file " + file + " is not there");
        } catch (IOException e) {
            throw new IllegalStateException("the master key cannot be read from " + file + ": " + e, e);
        } catch (IllegalArgumentException _) {
            throw new IllegalStateException("the master key in " + file + " is not 32 bytes in base64");
        }
    }

    @Override
    public byte[] wrap(byte[] key, UUID subjectId) {
        byte[] encrypted = cipher.encrypt(key, AesSubjectKey.bytes(subjectId));
        byte[] wrapped = Arrays.copyOf(header, header.length + encrypted.length);
        System.arraycopy(encrypted, 0, wrapped, header.length, encrypted.length);
        return wrapped;
    }

    @Override
    public byte[] unwrap(byte[] wrapped, UUID subjectId) {
        byte[] encrypted = isCurrent(wrapped) ? Arrays.copyOfRange(wrapped, header.length, wrapped.length) : wrapped;
        return cipher.decrypt(encrypted, AesSubjectKey.bytes(subjectId));
    }

    @Override
    public boolean isCurrent(byte[] wrapped) {
        return Arrays.mismatch(wrapped, header) == header.length;
    }

    private static byte[] header(byte[] key) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(ID_LABEL);
            byte[] header = new byte[1 + ID_BYTES];
            header[0] = FORMAT;
            System.arraycopy(sha256.digest(key), 0, header, 1, ID_BYTES);
            return header;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "LocalMasterKey";
    }
}
