package org.vigie.systemtest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes what services send of traces (OTLP over HTTP) and keeps it as files. */
final class TraceCollector implements AutoCloseable {
    private final HttpServer server;
    private final Path folder;
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger files = new AtomicInteger();

    private TraceCollector(HttpServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    static TraceCollector start(Path folder) throws IOException {
        Files.createDirectories(folder);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TraceCollector collector = new TraceCollector(server, folder);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    /** What a service is told to send all its traces here. */
    Map<String, String> ofAllRequests() {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_TRACES_SAMPLER_ARG", "1",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] spans = exchange.getRequestBody().readAllBytes();
            Files.write(folder.resolve(files.incrementAndGet() + ".otlp"), spans);
            taken.add(new String(spans, StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** Whether a span of the trace, by its id in hexadecimal, came. */
    boolean has(String traceId) {
        String bytes = new String(HexFormat.of().parseHex(traceId), StandardCharsets.ISO_8859_1);
        return taken.stream().anyMatch(spans -> spans.contains(bytes));
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
