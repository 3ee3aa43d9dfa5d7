package org.vigie.http.ndjson;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps bytes in a temporary file, first in first out, for a client that uploads everything before it reads. The file has no name
 * from the moment it is opened, so that nothing is left of it even when the process is killed.
 */
final class Spool implements AutoCloseable {
    private static final int BLOCK = 64 << 10;

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

    /** Adds to the end. */
    void append(byte[] bytes) throws IOException {
        var target = open();
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            written += target.write(rest, written);
        }
    }

    /** Takes from the beginning. */
    byte[] take() throws IOException {
        var block = ByteBuffer.allocate((int) Math.min(BLOCK, written - read));
        while (block.hasRemaining()) {
            int count = open().read(block, read);
            if (count < 0) {
                throw new IOException("the temporary file is shorter than what was written to it");
            }
            read += count;
        }
        if (isEmpty()) {
            open().truncate(0);
            written = 0;
            read = 0;
        }
        return block.array();
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
