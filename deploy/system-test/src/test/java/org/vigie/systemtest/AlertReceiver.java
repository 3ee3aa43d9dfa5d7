package org.vigie.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Who is on call: takes what Alertmanager posts. */
final class AlertReceiver implements AutoCloseable {
    private final HttpServer server;
    private final Queue<JsonNode> alerts = new ConcurrentLinkedQueue<>();

    private AlertReceiver(HttpServer server) {
        this.server = server;
    }

    static AlertReceiver start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AlertReceiver receiver = new AlertReceiver(server);
        server.createContext("/", receiver::take);
        server.start();
        return receiver;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            new ObjectMapper()
                    .readTree(exchange.getRequestBody())
                    .path("alerts")
                    .forEach(alerts::add);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** What was told of the alert of the service so far. */
    List<JsonNode> told(String alert, String service) {
        return alerts.stream()
                .filter(each -> each.at("/labels/alertname").asText().equals(alert)
                        && each.at("/labels/service").asText().equals(service))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
