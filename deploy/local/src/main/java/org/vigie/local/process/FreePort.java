package org.vigie.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ports of this machine's loopback address. */
public final class FreePort {
    /** Those given out: until somebody listens on one the system may hand it out again. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** A port that nobody listens on now, out of those that the system hands out; no other call in this process has it. */
    public static int any() {
        int port;
        do {
            port = offered();
        } while (!GIVEN.add(port));
        return port;
    }

    private static int offered() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("no free port on this machine", none);
        }
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
}
