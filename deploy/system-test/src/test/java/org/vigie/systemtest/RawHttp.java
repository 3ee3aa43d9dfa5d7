package org.vigie.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Requests that no HTTP client would send. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 20_000;

    /** Refused by the server before any handler of ours is asked. */
    private static final List<String> MALFORMED = List.of(
            "NONSENSE\r\n\r\n",
            get("/%zz", ""),
            get("//", ""),
            get("/v1/{things}", ""),
            get("/?limit=%zz", ""),
            get("/" + "x".repeat(70_000), ""),
            get("/", "X: " + "x".repeat(70_000) + "\r\n"),
            get("/", "B@d name: x\r\n"),
            get("/", "Content-Length: x\r\n"),
            get("/", "Content-Length: 1\r\nContent-Length: 2\r\n"),
            "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");

    private RawHttp() {}

    private static String get(String target, String header) {
        return "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n";
    }

    static void assertRefusedWithProblems(RunningStack stack) {
        stack.endpoints().services().forEach((name, service) -> {
            for (String request : MALFORMED) assertRefused(name, service.url(), request);
        });
        String intake = Objects.requireNonNull(stack.endpoints().services().get("intake"))
                .url();
        assertRefused("intake", intake, chunksThatAreNone(RunningStack.tokens().of("listener")));
    }

    private static void assertRefused(String service, String url, String request) {
        assertThat(ask(url, request))
                .as(service + ": " + request.substring(0, Math.min(40, request.length())))
                .containsPattern("^HTTP/1.\\d 4(00|14|31) ")
                .contains("application/problem+json")
                .contains("\"type\":\"urn:vigie:problem:");
    }

    /** Of somebody who may send a body: to others is said first that they may not. */
    private static String chunksThatAreNone(String token) {
        return "POST /v1/calls HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n";
    }

    /** All that the server says until it closes the connection. */
    private static String ask(String url, String request) {
        URI server = URI.create(url);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
