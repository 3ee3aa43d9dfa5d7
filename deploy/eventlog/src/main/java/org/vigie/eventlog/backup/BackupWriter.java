package org.vigie.eventlog.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The form of a backup: what it is and in which format, the manifest, sections of any length, and SHA-256 over all before it. A section
 * comes in chunks, each after its length, and ends with a chunk of none.
 */
final class BackupWriter {
    static final byte[] MAGIC = "vigie event log backup\n".getBytes(US_ASCII);
    static final int FORMAT = 1;
    static final int SECTION = 1;
    static final int END = 0;

    private final MessageDigest digest = sha256();
    private final OutputStream raw;
    private final DataOutputStream out;

    BackupWriter(OutputStream raw, Manifest manifest) throws IOException {
        this.raw = raw;
        out = new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(raw, digest), 1 << 16));
        out.write(MAGIC);
        out.writeInt(FORMAT);
        byte[] json = manifest.json();
        out.writeInt(json.length);
        out.write(json);
    }

    /** A new section, complete once the stream is closed. */
    OutputStream section() throws IOException {
        out.writeByte(SECTION);
        return new BufferedOutputStream(new Chunks(), 1 << 16);
    }

    /** Ends the backup; the stream stays open. */
    void finish() throws IOException {
        out.writeByte(END);
        out.flush();
        raw.write(digest.digest());
        raw.flush();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private final class Chunks extends OutputStream {
        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (length > 0) {
                out.writeInt(length);
                out.write(bytes, offset, length);
            }
        }

        @Override
        public void close() throws IOException {
            out.writeInt(0);
        }
    }
}
