package org.vigie.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.vigie.local.process.Pause;

/**
 * A client of the services that behaves as a caller should: what was not answered, or was answered with 429 or 503, is sent again until
 * it is. That is safe, for every request may be repeated.
 */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Set<Integer> LATER = Set.of(429, 503);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer: its status and its body, which is an empty object where there is none. */
    public record Answer(int status, JsonNode body) {
        /**
         * The body of an answer that is 200 or 201.
         *
         * @param what names the request in the message of a failure
         */
        public JsonNode success(String what) {
            if (status != 200 && status != 201) throw new UnexpectedAnswer(what, status, body);
            return body;
        }
    }

    /** Asks for a resource. */
    public Answer get(String url, String token) {
        return send(request(url, token).GET().build());
    }

    /** Posts a command or a thing. */
    public Answer post(String url, String token, JsonNode body) {
        return send(
                json(url, token).POST(BodyPublishers.ofString(body.toString())).build());
    }

    /** Posts a command without a body. */
    public Answer post(String url, String token) {
        return send(request(url, token).POST(BodyPublishers.noBody()).build());
    }

    /** Puts a thing in its place. */
    public Answer put(String url, String token, JsonNode body) {
        return send(
                json(url, token).PUT(BodyPublishers.ofString(body.toString())).build());
    }

    private static HttpRequest.Builder json(String url, String token) {
        return request(url, token).header("Content-Type", "application/json");
    }

    private static HttpRequest.Builder request(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        Instant deadline = Instant.now().plus(PATIENCE);
        for (Duration wait = Duration.ofMillis(50); ; wait = longer(wait)) {
            try {
                HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
                if (!LATER.contains(response.statusCode()) || Instant.now().isAfter(deadline))
                    return new Answer(response.statusCode(), parse(response.body()));
            } catch (IOException notAnswered) {
                if (Instant.now().isAfter(deadline))
                    throw new UncheckedIOException(
                            request.method() + " " + request.uri().getPath() + " was not answered", notAnswered);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", interrupted);
            }
            Pause.of(wait);
        }
    }

    private static Duration longer(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
    }

    private static JsonNode parse(byte[] body) throws IOException {
        return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }
}
