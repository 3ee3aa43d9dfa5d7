package org.vigie.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** Ports from the first to the last, both included. */
record PortRange(int first, int last) {
    private static final Path EPHEMERAL = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    /** Above the ports that programs are known by, and below those that Linux, macOS and Windows give to outgoing connections. */
    private static final PortRange USUAL = new PortRange(15_000, 32_000);

    private static final int LAST_PORT = 65_535;

    /** Too few to choose among when several programs do so at once. */
    private static final int FEW = 1_000;

    /** Those to listen on: none that this machine gives to outgoing connections. */
    static PortRange forListening() {
        try {
            // by lines, which reads it at once: the kernel gives no second part of it
            return beside(Files.readAllLines(EPHEMERAL).getFirst());
        } catch (IOException notLinux) {
            return USUAL;
        }
    }

    /** The usual ones, or those that {@code ephemeral}, two numbers, leaves below or above it. */
    static PortRange beside(String ephemeral) {
        String[] bounds = ephemeral.strip().split("\\s+", -1);
        int from = Integer.parseInt(bounds[0]);
        int to = Integer.parseInt(bounds[1]);
        int below = Math.min(from - 1, USUAL.last);
        if (below - USUAL.first >= FEW) {
            return new PortRange(USUAL.first, below);
        }
        int above = Math.max(to + 1, USUAL.first);
        return LAST_PORT - above >= FEW ? new PortRange(above, LAST_PORT) : USUAL;
    }

    int any(RandomGenerator random) {
        return random.nextInt(first, last + 1);
    }

    boolean contains(int port) {
        return first <= port && port <= last;
    }
}
