package org.vigie.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreePortTest {
    private static final int MANY = 300;

    /** So many that two who draw for themselves draw some alike. */
    private static final int MOST = 3_000;

    @Test
    @EnabledOnOs(OS.LINUX)
    void is_none_of_those_that_outgoing_connections_get() throws IOException {
        String[] ephemeral = Files.readAllLines(Path.of("/proc/sys/net/ipv4/ip_local_port_range"))
                .getFirst()
                .strip()
                .split("\\s+", -1);
        PortRange given = new PortRange(Integer.parseInt(ephemeral[0]), Integer.parseInt(ephemeral[1]));
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            assertThat(client.getLocalPort()).matches(given::contains);
        }
        assertThat(FreePort.any()).matches(port -> !given.contains(port));
    }

    @Test
    void is_given_once_and_can_be_listened_on() throws IOException {
        Set<Integer> ports = new HashSet<>();
        for (int number = 0; number < MANY; number++) {
            ports.add(FreePort.any());
        }
        assertThat(ports).hasSize(MANY);
        for (int port : ports) {
            try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(FreePort.taken(server.getLocalPort())).isTrue();
            }
        }
    }

    @Test
    void is_given_once_on_the_machine() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader given = other.inputReader()) {
            Set<Integer> there = new HashSet<>();
            for (int number = 0; number < MOST; number++) {
                there.add(Integer.valueOf(given.readLine()));
            }
            Set<Integer> here = new HashSet<>();
            for (int number = 0; number < MOST; number++) {
                here.add(FreePort.any());
            }
            assertThat(there).hasSize(MOST);
            assertThat(here).hasSize(MOST).doesNotContainAnyElementsOf(there);
        } finally {
            other.destroy();
            other.waitFor();
        }
    }

    /** Another process that is given ports, and has them until it is told that they were seen. */
    static final class Other {
        private Other() {}

        public static void main(String... none) throws IOException {
            for (int number = 0; number < MOST; number++) {
                System.out.println(FreePort.any());
            }
            System.in.read();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "32768 60999, 15000, 32000",
        "49152 65535, 15000, 32000",
        "20000 65535, 15000, 19999",
        "15500 40000, 40001, 65535",
        "1024 40000, 40001, 65535",
        "1024 9999, 15000, 65535",
        "1024 65535, 15000, 32000"
    })
    void is_below_or_above_those_or_any_where_they_are_all(String ephemeral, int first, int last) {
        assertThat(PortRange.beside(ephemeral.replace(' ', '\t') + "\n")).isEqualTo(new PortRange(first, last));
    }

    @Test
    void reaches_both_ends_of_its_range() {
        PortRange three = new PortRange(7, 9);
        Random random = new Random(1);
        Set<Integer> drawn = new HashSet<>();
        for (int number = 0; number < MANY; number++) {
            drawn.add(three.any(random));
        }
        assertThat(drawn).containsExactlyInAnyOrder(7, 8, 9);
    }
}
