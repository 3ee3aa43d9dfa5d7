package org.vigie.mapping.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.vigie.http.Reason;
import org.vigie.http.Roles;
import org.vigie.http.testing.Tokens;

/** The service under test as a client sees it: bytes in, bytes out, nothing helped along. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String CARTOGRAPHER = Tokens.of(Roles.CARTOGRAPHER);

    private Api() {}

    /** Posts JSON as a cartographer; further headers by name and value. */
    public static Answer post(String path, String body, String... headers) {
        return send("POST", path, CARTOGRAPHER, "application/json", bytes(body), headers);
    }

    /** Puts JSON as a cartographer; further headers by name and value. */
    public static Answer put(String path, String body, String... headers) {
        return send("PUT", path, CARTOGRAPHER, "application/json", bytes(body), headers);
    }

    /** Reads as a listener. */
    public static Answer get(String path) {
        return send("GET", path, Tokens.of(Roles.LISTENER), null, BodyPublishers.noBody());
    }

    /** Reads with a role. */
    public static Answer get(String path, String role) {
        return send("GET", path, Tokens.of(role), null, BodyPublishers.noBody());
    }

    /** Deletes as a cartographer. */
    public static Answer delete(String path, String... headers) {
        return send("DELETE", path, CARTOGRAPHER, null, BodyPublishers.noBody(), headers);
    }

    /** Erases a partner as a privacy officer. */
    public static Answer erase(UUID partnerId, String reason) {
        return send(
                "DELETE",
                "/v1/partners/" + partnerId + "/personal-data",
                Tokens.of(Roles.PRIVACY_OFFICER),
                null,
                BodyPublishers.noBody(),
                Reason.HEADER,
                Reason.encoded(reason));
    }

    /** Imports lines as a cartographer; answers one result a line. */
    public static List<JsonNode> imports(String lines) {
        return imports("", lines);
    }

    /** The same with a query. */
    public static List<JsonNode> imports(String query, String lines) {
        Answer answer = importing(query, lines);
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
        return answer.text().lines().map(Api::json).toList();
    }

    /** Imports lines with a query that may be refused. */
    public static Answer importing(String query, String lines) {
        return send("POST", "/v1/imports" + query, CARTOGRAPHER, "application/x-ndjson", bytes(lines));
    }

    /** Sends anything; no token when null, no media type when null. */
    public static Answer send(
            String method, String path, String token, String mediaType, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("no answer to " + method + " " + path, e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /** The bytes of a text in UTF-8. */
    public static BodyPublisher bytes(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    /** Parses JSON. */
    public static JsonNode json(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /** A partner's body. */
    public static String partner(String name, String scope, String... departments) {
        return JSON.createObjectNode()
                .put("name", name)
                .put("kind", "ASSOCIATION")
                .put("sector", "HEALTH")
                .put("scope", scope)
                .set("departments", JSON.valueToTree(departments))
                .toString();
    }

    /** A new partner's id. */
    public static UUID givenPartner(String name, String... departments) {
        UUID id = UUID.randomUUID();
        Answer answer = put("/v1/partners/" + id, partner(name, "LOCAL", departments));
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return id;
    }

    /** An answer. */
    public record Answer(HttpResponse<String> response) {
        /** Its status. */
        public int status() {
            return response.statusCode();
        }

        /** Its body as it came. */
        public String text() {
            return response.body();
        }

        /** Its body parsed. */
        public JsonNode body() {
            return json(response.body());
        }

        /** A header, or the empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** What the problem's type ends with. */
        public String problem() {
            String type = body().path("type").asText();
            return type.substring(type.lastIndexOf(':') + 1);
        }

        /** The places of the violations. */
        public List<String> violations() {
            return body().path("violations").findValuesAsText("pointer");
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
