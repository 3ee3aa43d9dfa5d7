package org.vigie.bench.following;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vigie.bench.load.HttpLine;

/**
 * Some departments' own systems: one server that takes every webhook and notes when it came for which minor. It checks no signature:
 * that is the receivers' own work, and nobody else knows the address.
 */
final class Departments implements AutoCloseable {
    /** Authorities that are given this address, by their department. */
    private static final Map<String, String> AUTHORITIES =
            Map.of("59", "59D", "13", "13D", "33", "33D", "62", "62D", "44", "44D");

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String MINOR = "\"minorId\":\"";
    private static final int UUID_LENGTH = 36;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<UUID, Long> received = new ConcurrentHashMap<>();

    private Departments(HttpServer server) {
        this.server = server;
    }

    /** Starts the server on a free port and has the authorities' referrals pushed to it. */
    static Departments start(String referral, String coordinator) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Departments departments = new Departments(server);
            server.createContext("/", departments::receive);
            server.setExecutor(departments.workers);
            server.start();
            departments.subscribe(referral, coordinator);
            return departments;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** The departments that receive. */
    static String[] codes() {
        return AUTHORITIES.keySet().toArray(String[]::new);
    }

    private void subscribe(String referral, String coordinator) throws IOException {
        try (HttpLine line = new HttpLine(referral)) {
            for (Map.Entry<String, String> authority : AUTHORITIES.entrySet()) {
                String body =
                        """
                        {"name":"Département fictif %1$s","departments":["%1$s"],"channels":[{"kind":"WEBHOOK",\
                        "url":"http://127.0.0.1:%2$d/%1$s","secret":"%3$s"},{"kind":"PORTAL"}]}""".formatted(authority.getKey(), server.getAddress().getPort(), SECRET);
                int status = line.ask("PUT", "/v1/authorities/" + authority.getValue(), coordinator, body)
                        .status();
                if (status / 100 != 2) throw new IOException("the directory answered with " + status);
            }
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            long now = System.nanoTime();
            int at = body.indexOf(MINOR) + MINOR.length();
            received.putIfAbsent(UUID.fromString(body.substring(at, at + UUID_LENGTH)), now);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** When what was sent came first, by the minor that it is about. */
    Map<UUID, Long> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
