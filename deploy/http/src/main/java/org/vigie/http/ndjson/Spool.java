package org.vigie.http.ndjson;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Keeps blocks of bytes, deflated, in a temporary file, first in first out, for a client that uploads everything before it reads. The file
 * has no name from the moment it is opened, so that nothing is left of it even when the process is killed.
 */
final class Spool implements AutoCloseable {
    /** A block's length and that of what it was made of. */
    private static final int HEAD = 2 * Integer.BYTES;

    private static final int BUFFER = 16 << 10;

    private final Path folder;
    private @Nullable FileChannel file;
    private long written;
    private long read;

    /** In the system's folder for temporary files. */
    Spool() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    Spool(Path folder) {
        this.folder = folder;
    }

    boolean isEmpty() {
        return read == written;
    }

    /** The bytes that it takes on the disk: what was read leaves it only once all is read. */
    long size() {
        return written;
    }

    /** Adds a block to the end. */
    void append(byte[] bytes) throws IOException {
        var target = open();
        var deflated = deflated(bytes);
        var rest = ByteBuffer.allocate(HEAD + deflated.length)
                .putInt(deflated.length)
                .putInt(bytes.length)
                .put(deflated)
                .flip();
        while (rest.hasRemaining()) {
            written += target.write(rest, written);
        }
    }

    /** Takes the block at the beginning. */
    byte[] take() throws IOException {
        var head = next(HEAD);
        int length = head.getInt();
        int whole = head.getInt();
        var bytes = inflated(next(length).array(), whole);
        if (isEmpty()) {
            open().truncate(0);
            written = 0;
            read = 0;
        }
        return bytes;
    }

    private ByteBuffer next(int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            int count = open().read(bytes, read);
            if (count < 0) {
                throw new IOException("the temporary file is shorter than what was written to it");
            }
            read += count;
        }
        return bytes.flip();
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream(bytes.length / 2);
            var buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] deflated, int whole) throws IOException {
        var inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            var bytes = new byte[whole];
            int at = 0;
            while (at < whole) {
                int count = inflater.inflate(bytes, at, whole - at);
                if (count == 0) {
                    throw new IOException("the temporary file holds another block than was written to it");
                }
                at += count;
            }
            return bytes;
        } catch (DataFormatException notOurs) {
            throw new IOException("the temporary file holds another block than was written to it", notOurs);
        } finally {
            inflater.end();
        }
    }

    private FileChannel open() throws IOException {
        var opened = file;
        if (opened == null) {
            opened = FileChannel.open(
                    Files.createTempFile(folder, "vigie-import-", ".ndjson"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            file = opened;
        }
        return opened;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
