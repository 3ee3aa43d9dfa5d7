package org.vigie.referral.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A department's system: strict, since it verifies each signature with the public Standard Webhooks library and refuses what
 * it did not ask for; and as unreliable as a test tells it to be.
 */
public final class DepartmentStandIn implements AutoCloseable {
    /** What signs its messages. */
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Queue<Behaviour> behaviours = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean timeless;

    /** How it answers one request. */
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A message whose signature is good. */
    public record Received(String webhookId, JsonNode event) {
        public JsonNode data() {
            return event.path("data");
        }
    }

    public DepartmentStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/ip", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/ip?from=vigie";
    }

    /** How the next requests are answered, one each; then 204 again. */
    public DepartmentStandIn next(Behaviour... next) {
        behaviours.addAll(List.of(next));
        return this;
    }

    /** Its clock is not the sender's: it checks who signed, and not when. */
    public DepartmentStandIn timeless() {
        timeless = true;
        return this;
    }

    public static Behaviour status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    /** Everything that came with a good signature, in order. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Of these, what is for one action's referral. */
    public List<Received> receivedFor(InformationPreoccupante information) {
        return received.stream()
                .filter(message -> message.data()
                        .path("minors")
                        .path(0)
                        .path("minorId")
                        .asText()
                        .equals(information.minorId().toString()))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            verify(body, headers(exchange));
            received.add(new Received(exchange.getRequestHeaders().getFirst("webhook-id"), JSON.readTree(body)));
            Behaviour behaviour = behaviours.poll();
            (behaviour == null ? status(204) : behaviour).answer(exchange);
        } catch (WebhookVerificationException _) {
            exchange.sendResponseHeaders(401, -1);
        }
    }

    private void verify(String body, Map<String, List<String>> headers) throws WebhookVerificationException {
        Webhook webhook = new Webhook(SECRET);
        if (!timeless) {
            webhook.verify(body, new HashMap<>(headers));
            return;
        }
        String id = first(headers, "webhook-id");
        long timestamp = Long.parseLong(first(headers, "webhook-timestamp"));
        List<String> signatures = List.of(first(headers, "webhook-signature").split(" "));
        if (!signatures.contains(signature(webhook, id, timestamp, body))) {
            throw new WebhookVerificationException("another signature");
        }
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    private static String signature(Webhook webhook, String id, long timestamp, String body) {
        try {
            return webhook.sign(id, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> headers(HttpExchange exchange) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            headers.put(header.getKey().toLowerCase(Locale.ROOT), new ArrayList<>(header.getValue()));
        }
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
