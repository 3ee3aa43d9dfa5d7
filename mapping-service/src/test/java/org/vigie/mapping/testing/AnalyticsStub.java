package org.vigie.mapping.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An analytics-service that released one year, 2023-2024, and can be down. Nothing it said is kept, so that a test asks it each time. */
public final class AnalyticsStub implements QuarkusTestResourceLifecycleManager {
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final String TOLD = """
            {"dimension": "department", "unit": "minors", "from": "2023-04-03", "to": "2024-04-02", "cells": [
              {"key": "59", "label": "Nord", "value": 18, "denominator": 143, "share": 13},
              {"key": "62", "label": "Pas-de-Calais", "value": null, "suppressed": true},
              {"key": "UNKNOWN", "label": "Inconnu", "value": 11}]}
            """;
    private static final String NOT_RELEASED = """
            {"type": "urn:vigie:problem:not-released", "title": "Not released", "status": 404}
            """;
    private static volatile int broken;

    private HttpServer server;

    /** Answers this status to everything; 0 to answer again. */
    public static void breakWith(int status) {
        broken = status;
    }

    /** What was asked, since it was asked for last. */
    public static List<String> asked() {
        List<String> asked = List.copyOf(ASKED);
        ASKED.clear();
        return asked;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/breakdowns/department", AnalyticsStub::answer);
        server.start();
        return Map.of(
                "vigie.analytics.url",
                "http://localhost:" + server.getAddress().getPort(),
                "vigie.mapping.demand.kept",
                "PT0S",
                "vigie.mapping.demand.pause",
                "PT0S");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED.add(exchange.getRequestURI().getQuery());
        boolean first = exchange.getRequestURI().getQuery().equals("from=2023-04-03&to=2024-04-02");
        byte[] body = (first ? TOLD : NOT_RELEASED).getBytes(UTF_8);
        exchange.sendResponseHeaders(broken != 0 ? broken : first ? 200 : 404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
