package org.vigie.http.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * What operators see of the service under test: its log, its metrics with their exemplars, and its spans as it exports them. {@code
 * @WithTestResource(Telemetry.class)} has each request traced and its spans sent here.
 */
public final class Telemetry implements QuarkusTestResourceLifecycleManager {
    private static final String COLLECTOR = "vigie.test.collector";
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final ByteArrayOutputStream spans = new ByteArrayOutputStream();
    private @Nullable HttpServer collector;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", this::collect);
            started.start();
            collector = started;
            String url = "http://localhost:" + started.getAddress().getPort();
            return Map.of(
                    COLLECTOR,
                    url,
                    "quarkus.otel.sdk.disabled",
                    "false",
                    "quarkus.otel.traces.sampler.arg",
                    "1",
                    "quarkus.otel.bsp.schedule.delay",
                    "100ms",
                    "quarkus.otel.bsp.max.queue.size",
                    "100000",
                    "quarkus.otel.exporter.otlp.traces.protocol",
                    "http/protobuf",
                    "quarkus.otel.exporter.otlp.traces.endpoint",
                    url);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps what is sent; gives all of it to who asks, since a test lies in another class loader than this. */
    private void collect(HttpExchange exchange) throws IOException {
        try (exchange) {
            spans.writeBytes(exchange.getRequestBody().readAllBytes());
            byte[] answer = exchange.getRequestMethod().equals("GET") ? spans.toByteArray() : new byte[0];
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void stop() {
        if (collector != null) {
            collector.stop(0);
        }
    }

    /** Keeps what is logged from now on, stack traces too. */
    public static Seen watch() {
        return new Seen();
    }

    /** What is seen of the service while this is open. */
    public static final class Seen implements AutoCloseable {
        private final HttpClient http = HttpClient.newHttpClient();
        private final Lines lines = new Lines();

        private Seen() {
            Logger.getLogger("").addHandler(lines);
        }

        /**
         * Fails where one of {@code words} is in a log line, a metric or a span, as it is, percent-encoded or in hexadecimal; and where one of {@code
         * routes} is in no span, since nothing would be seen then.
         */
        public void holdsNothingOf(Iterable<String> words, String... routes) throws IOException, InterruptedException {
            String spans = spans();
            assertThat(spans).contains(routes);
            String metrics = metrics();
            assertThat(metrics).contains("trace_id");
            List<String> found = new ArrayList<>();
            for (String word : words) {
                for (String form : Stream.of(
                                word,
                                URLEncoder.encode(word, UTF_8),
                                HexFormat.of().formatHex(word.getBytes(UTF_8)))
                        .distinct()
                        .toList()) {
                    String sent = bytes(form);
                    look(form, lines.text(), "a log line", found);
                    look(sent, metrics, "a metric", found);
                    look(sent, spans, "a span", found);
                }
            }
            assertThat(found).isEmpty();
        }

        /** The text as a character a byte, as answers are read: spans are bytes of which some are text. */
        private static String bytes(String text) {
            return new String(text.getBytes(UTF_8), ISO_8859_1);
        }

        /** Adds where the text holds the word, and what stands around it; megabytes say nothing to who reads a failure. */
        private static void look(String word, String text, String where, List<String> found) {
            int at = text.indexOf(word);
            if (at >= 0) {
                found.add("in " + where + ": "
                        + text.substring(Math.max(0, at - 300), Math.min(text.length(), at + 200)));
            }
        }

        /** All that were exported, once the one of a last request is among them: they leave in the order in which they end. */
        private String spans() throws IOException, InterruptedException {
            byte[] trace = new byte[16];
            new SecureRandom().nextBytes(trace);
            String id = HexFormat.of().formatHex(trace);
            send(HttpRequest.newBuilder(
                            URI.create("http://localhost:" + property("quarkus.http.test-port") + "/v1/nowhere"))
                    .header("traceparent", "00-" + id + "-0000000000000001-01"));
            String mark = new String(trace, ISO_8859_1);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (true) {
                String collected = send(HttpRequest.newBuilder(URI.create(property(COLLECTOR))));
                if (collected.contains(mark)) {
                    return collected;
                }
                assertThat(System.nanoTime())
                        .as("waited too long for the last span")
                        .isLessThan(end);
                Thread.onSpinWait();
            }
        }

        private String metrics() throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(
                            URI.create("http://localhost:" + property("quarkus.management.test-port") + "/q/metrics"))
                    .header("Accept", OPEN_METRICS));
        }

        private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(ISO_8859_1))
                    .body();
        }

        private static String property(String name) {
            return ConfigProvider.getConfig().getValue(name, String.class);
        }

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(lines);
        }
    }

    /** What is logged. */
    private static final class Lines extends Handler {
        private final StringBuilder text = new StringBuilder();
        private final Formatter formatter = new SimpleFormatter();

        private Lines() {
            setLevel(Level.ALL);
        }

        synchronized String text() {
            return text.toString();
        }

        @Override
        public synchronized void publish(LogRecord line) {
            text.append(line.getLoggerName()).append(' ').append(formatter.format(line));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
