package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mapping-service that knows what a test tells it, and can be down. */
public final class MappingStub implements QuarkusTestResourceLifecycleManager {
    private static final String TOKEN = "token-of-the-service";
    private static final Map<UUID, String> PARTNERS = new ConcurrentHashMap<>();
    private static final List<UUID> ASKED = new CopyOnWriteArrayList<>();
    private static volatile int broken;

    private @Nullable HttpServer server;

    /** A partner of the map. */
    static UUID partner() {
        return partner("");
    }

    /** One whose address is for few. */
    static UUID confidential() {
        return partner(",\"confidential\":true");
    }

    /** One that closed on this day. */
    static UUID closedOn(String day) {
        return partner(",\"closedOn\":\"" + day + "\"");
    }

    /** One for which another entry stands. */
    static UUID mergedInto(UUID into) {
        return partner(",\"mergedInto\":\"" + into + "\"");
    }

    private static UUID partner(String more) {
        UUID id = UUID.randomUUID();
        PARTNERS.put(id, "{\"partnerId\":\"" + id + "\"" + more + "}");
        return id;
    }

    /** Answers this status to everything; 0 to answer again. */
    static void breakWith(int status) {
        broken = status;
    }

    /** How often a partner was asked for. */
    static long asked(UUID partnerId) {
        return ASKED.stream().filter(partnerId::equals).count();
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            started.createContext("/", MappingStub::answer);
            started.start();
            server = started;
            Path token = Files.createTempFile("vigie-service-token-", "");
            token.toFile().deleteOnExit();
            Files.writeString(token, TOKEN);
            return Map.of(
                    "vigie.mapping.url",
                    "http://localhost:" + started.getAddress().getPort(),
                    "vigie.service-token.file",
                    token.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        UUID id = UUID.fromString(exchange.getRequestURI().getPath().replace("/v1/partners/", ""));
        ASKED.add(id);
        if (broken != 0) {
            send(exchange, broken, "{}");
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{}");
        } else {
            String partner = PARTNERS.get(id);
            send(
                    exchange,
                    partner == null ? 404 : 200,
                    partner == null ? "{\"type\":\"urn:vigie:problem:not-found\"}" : partner);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
