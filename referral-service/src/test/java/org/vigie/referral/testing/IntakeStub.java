package org.vigie.referral.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Intake as referral-service knows it: {@code GET /v1/actions/{actionId}/dossier} for the service's token alone. */
public final class IntakeStub implements AutoCloseable {
    private static final String WITHDRAWN = "withdrawn";

    private final Map<UUID, String> dossiers = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Reading> readings = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** What goes on record of a reading: who and why. */
    public record Reading(String reader, String reason) {}

    public IntakeStub(URI url) {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", url.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/actions/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** What intake tells of an action. */
    public void knows(UUID actionId, String dossier) {
        dossiers.put(actionId, dossier);
    }

    /** What was personal of an action was erased. */
    public void erased(UUID actionId) {
        dossiers.put(actionId, "");
    }

    /** An action was taken back. */
    public void withdrawn(UUID actionId) {
        dossiers.put(actionId, WITHDRAWN);
    }

    /** How often it was asked. */
    public int asked() {
        return asked.get();
    }

    /** What would be on record, in order. */
    public List<Reading> readings() {
        return List.copyOf(readings);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        readings.add(new Reading(header(exchange, "Vigie-Reader"), header(exchange, "Vigie-Reason")));
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        boolean allowed = ("Bearer " + Surroundings.SERVICE_TOKEN).equals(authorization);
        String dossier = dossiers.get(UUID.fromString(path[3]));
        int status = !allowed ? 401 : dossier == null ? 404 : status(dossier);
        byte[] body = (status == 200 && dossier != null ? dossier : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static int status(String dossier) {
        return dossier.isEmpty() ? 410 : dossier.equals(WITHDRAWN) ? 409 : 200;
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
