package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the departments' own systems: takes signed webhooks, one address a department, and acknowledges each referral at the
 * address that the message names, with that department's token.
 */
public final class DepartmentStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Besides there are withdrawals, for which it has nothing to do. */
    private static final String INFORMATION = "vigie.referral.InformationPreoccupante.v1";

    private static final String PATH = "/departments/";

    private static final int TAKEN = 204;

    private final Api api;
    private final Tokens tokens;
    private final Reception reception;
    private final HttpServer server;
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Receipts receipts = new Receipts();

    /** How it receives what tells of a referral and is signed well: one that takes each as it comes, unless it is told to be another. */
    public interface Reception {
        /** The status to answer with; anything but a 2xx takes nothing. */
        int status(String referralId);

        /** The answer is on its way. */
        default void answered() {}
    }

    private DepartmentStandIn(Api api, Tokens tokens, Reception reception, HttpServer server) {
        this.api = api;
        this.tokens = tokens;
        this.reception = reception;
        this.server = server;
    }

    /** Starts it on a free port. */
    public static DepartmentStandIn start(Api api, Tokens tokens) {
        return start(api, tokens, _ -> TAKEN);
    }

    /** Starts one that receives as it is told. */
    public static DepartmentStandIn start(Api api, Tokens tokens, Reception reception) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            DepartmentStandIn standIn = new DepartmentStandIn(api, tokens, reception, server);
            server.createContext(PATH, standIn::receive);
            server.setExecutor(standIn.workers);
            server.start();
            return standIn;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Where the authority receives. */
    String url(String authority) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH + authority;
    }

    /** The secret that the authority's messages are signed with, made on first use. */
    String secret(String authority) {
        return secrets.computeIfAbsent(authority, first -> {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            return "whsec_" + Base64.getEncoder().encodeToString(random);
        });
    }

    /** What arrived so far. */
    public Receipts receipts() {
        return receipts;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String authority = exchange.getRequestURI().getPath().substring(PATH.length());
            if (!signed(exchange, authority, body)) {
                receipts.refusedOne();
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            JsonNode event = JSON.readTree(body);
            if (event.path("type").asText().equals(INFORMATION)) receive(exchange, authority, event.path("data"));
            else exchange.sendResponseHeaders(TAKEN, -1);
        }
    }

    /** What it took it acknowledges, whether or not the answer still reaches the sender. */
    private void receive(HttpExchange exchange, String authority, JsonNode data) throws IOException {
        String referralId = data.path("referralId").asText();
        int status = reception.status(referralId);
        boolean first = status / 100 == 2 && receipts.received(referralId, header(exchange, "webhook-id"));
        try {
            exchange.sendResponseHeaders(status, -1);
            reception.answered();
        } finally {
            if (first)
                acknowledgeLater(authority, data.path("acknowledgementUrl").asText());
        }
    }

    private boolean signed(HttpExchange exchange, String authority, byte[] body) {
        @Nullable String secret = secrets.get(authority);
        return secret != null
                && new WebhookSignature(secret)
                        .verifies(
                                header(exchange, "webhook-id"),
                                header(exchange, "webhook-timestamp"),
                                header(exchange, "webhook-signature"),
                                body,
                                clock.instant());
    }

    private static String header(HttpExchange exchange, String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** After the answer: the referral counts as sent only once its message was taken. */
    private void acknowledgeLater(String authority, String url) {
        workers.execute(() -> Acknowledgement.post(api, url, tokens.ofDepartment(authority)));
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
