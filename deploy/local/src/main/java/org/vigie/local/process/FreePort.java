package org.vigie.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine's loopback address. */
public final class FreePort {
    /** Those given out: until somebody listens on one it looks free. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private static final PortRange CANDIDATES = PortRange.forListening();

    /** More than there are ports: where so many in turn are taken, all are. */
    private static final int TRIES = 100_000;

    private FreePort() {}

    /**
     * A port that nobody listens on now; no other call in this process has it. It is none of those that the system gives to connections
     * on their way out, which might have it before whoever asked for it listens.
     */
    public static int any() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = CANDIDATES.any(ThreadLocalRandom.current());
            if (!GIVEN.contains(port) && !taken(port) && GIVEN.add(port)) {
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
}
