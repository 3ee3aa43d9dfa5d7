package org.vigie.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine's loopback address. */
public final class FreePort {
    private static final PortRange CANDIDATES = PortRange.forListening();

    /** Its byte at the offset of a port is locked by the process that the port was given to: until somebody listens on it it looks free. */
    private static final FileChannel GIVEN = given();

    /** More than there are ports: where so many in turn are taken, all are. */
    private static final int TRIES = 100_000;

    private FreePort() {}

    /**
     * A port that nobody listens on now, and that no other call has, in this process or in another of the same user. It is none of those
     * that the system gives to connections on their way out, which might have it before whoever asked for it listens.
     */
    public static int any() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = CANDIDATES.any(ThreadLocalRandom.current());
            if (!taken(port) && reserve(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port on this machine in " + CANDIDATES);
    }

    /** The port, or any free one when it is zero. */
    public static int orAny(int port) {
        return port == 0 ? any() : port;
    }

    /** Whether somebody already listens on the port. */
    public static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }

    /** For as long as this process lives. */
    private static boolean reserve(int port) {
        try {
            return GIVEN.tryLock(port, 1, false) != null;
        } catch (OverlappingFileLockException givenHere) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel given() {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "vigie-ports-" + System.getProperty("user.name"));
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
