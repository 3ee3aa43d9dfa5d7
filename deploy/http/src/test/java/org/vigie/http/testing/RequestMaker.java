package org.vigie.http.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.http.Reason;

/** Makes requests of what a document describes: one in four as described, the others bent. */
final class RequestMaker {
    /** Stands in free texts of what is sent; no error may have it. */
    static final String PLANTED = "Planted-Prénom-9c41";

    private static final String BEARER = "Bearer ";
    private static final List<String> FREE_TEXTS =
            List.of("narrative", "summary", "reason", "note", "firstName", "lastName");

    private final URI service;
    private final Map<String, List<String>> ids;
    private final String good;
    private final String stranger;
    private final List<String> refused;
    private final List<String> others;
    private final Random random;
    private final Bent bent;

    RequestMaker(URI service, Map<String, List<String>> ids, Random random, String... roles) {
        this.service = service;
        this.ids = ids;
        this.good = BEARER + Tokens.ofClient("fuzz", roles);
        this.stranger = BEARER + Tokens.of("nobody");
        this.refused = List.of(BEARER + Tokens.expired(roles), "Basic bWU6bWU=", "nonsense");
        this.others = Stream.concat(Stream.of(stranger, ""), refused.stream()).toList();
        this.random = random;
        this.bent = new Bent(random);
    }

    ApiRequest of(ApiOperation operation) {
        boolean hostile = !oneIn(4);
        String token = hostile && oneIn(10) ? others.get(random.nextInt(others.size())) : good;
        boolean strangeAccept = hostile && oneIn(20);
        HttpRequest.Builder request = HttpRequest.newBuilder();
        Address address = address(operation, hostile, request);
        Body body = body(operation, hostile, request);
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        if (strangeAccept) {
            request.header("Accept", random.nextBoolean() ? "image/png" : "*/*;q=x");
        }
        HttpRequest http = request.uri(service.resolve(address.text))
                .method(operation.verb(), body.publisher())
                .build();
        Integer due = null;
        // where 406 comes in the order is not said
        if (!strangeAccept && (refused.contains(token) || (token.isEmpty() && operation.secured()))) {
            due = 401;
        } else if (!strangeAccept && token.equals(good)) {
            due = body.due != null || body.bentBytes ? body.due : address.due;
        }
        return new ApiRequest(http, !hostile, token.equals(stranger), address.unknownParameter, due);
    }

    private record Address(
            String text, boolean unknownParameter, @Nullable Integer due) {}

    private Address address(ApiOperation operation, boolean hostile, HttpRequest.Builder request) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        boolean noId = false;
        for (ApiParameter parameter : operation.parameters()) {
            String value = value(parameter, hostile);
            switch (parameter.in()) {
                case "path" -> {
                    path = path.replace("{" + parameter.name() + "}", encoded(value));
                    noId |= parameter.id() && !isUuid(value);
                }
                case "query" -> {
                    if (hostile ? oneIn(3) : taken(parameter)) {
                        add(query, parameter.name(), value);
                    }
                }
                default -> {
                    if (hostile ? oneIn(4) : parameter.required()) {
                        boolean reason = !hostile && parameter.name().equals(Reason.HEADER);
                        request.header(parameter.name(), reason ? Reason.encoded(PLANTED) : header(value));
                    }
                }
            }
        }
        boolean unknownParameter = hostile && oneIn(20);
        if (unknownParameter) {
            add(query, "unknown", shortened(bent.text()));
        }
        return new Address(path + query, unknownParameter, noId ? Integer.valueOf(404) : null);
    }

    private boolean taken(ApiParameter parameter) {
        return parameter.required() || (!parameter.values().isEmpty() && random.nextBoolean());
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(value));
    }

    private String value(ApiParameter parameter, boolean hostile) {
        List<String> values = ids.getOrDefault(parameter.name(), parameter.values());
        return values.isEmpty() || (hostile && oneIn(4))
                ? shortened(bent.text())
                : values.get(random.nextInt(values.size()));
    }

    /** Addresses and headers that are too long are refused before anything else. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 300));
    }

    private static String encoded(String value) {
        // an empty segment or one of dots would be another path
        return value.isEmpty()
                ? "%20"
                : URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace(".", "%2E");
    }

    private static String header(String value) {
        String ascii = value.replaceAll("[^ -~]", "?").strip();
        return ascii.isEmpty() ? "\"" : ascii.substring(0, Math.min(ascii.length(), 1_500));
    }

    /** Whether bytes that were bent are JSON is not for a parser that forgives to say: only what it refuses is known. */
    private record Body(
            byte[] bytes, boolean bentBytes, @Nullable Integer due) {
        HttpRequest.BodyPublisher publisher() {
            return bytes.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(bytes);
        }
    }

    private Body body(ApiOperation operation, boolean hostile, HttpRequest.Builder request) {
        String mediaType = operation.mediaType();
        if (mediaType == null) {
            return new Body(new byte[0], false, null);
        }
        boolean another = hostile && oneIn(20);
        request.header("Content-Type", another ? "text/plain" : mediaType);
        boolean noise = hostile && oneIn(30);
        byte[] bytes = noise ? bent.noise() : content(mediaType, operation.example(), hostile);
        boolean bentBytes = noise || (hostile && oneIn(3));
        if (bentBytes && !noise) {
            bytes = bent.bytes(bytes);
        }
        boolean json = mediaType.equals("application/json");
        if (json && hostile && oneIn(400)) {
            return new Body(bent.tooLong(bytes), false, 413);
        }
        if (another) {
            return new Body(bytes, false, 415);
        }
        return new Body(bytes, bentBytes, json && !Bent.isJson(bytes) ? Integer.valueOf(400) : null);
    }

    private byte[] content(String mediaType, @Nullable JsonNode example, boolean hostile) {
        if (example == null) {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
        if (example.isTextual()) {
            String text = example.textValue();
            return (mediaType.equals("application/x-ndjson") && hostile ? bentLines(text) : text)
                    .getBytes(StandardCharsets.UTF_8);
        }
        JsonNode tree = example.deepCopy();
        fill(tree);
        if (hostile && tree.isObject()) {
            bent.tree(tree);
        }
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Each line with a reference of its own, and some of them bent, as trees, so that what is wrong lies deep in a line that can be read. */
    private String bentLines(String text) {
        return text.lines()
                .map(line -> {
                    JsonNode tree = Bent.tree(line);
                    fill(tree.path("body"));
                    if (!oneIn(3)) {
                        bent.tree(tree);
                    }
                    return tree + "\n";
                })
                .collect(Collectors.joining());
    }

    /** Puts what there is into {@code tree}: a reference of its own, ids of things, words that no error may repeat. */
    private void fill(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            if (object.has("externalReference")) {
                object.put("externalReference", "fuzz-" + random.nextLong());
            }
            FREE_TEXTS.forEach(name -> object.findParents(name).forEach(parent -> plant((ObjectNode) parent, name)));
            ids.forEach((name, there) -> named(object, name, there));
        }
    }

    private static void plant(ObjectNode parent, String name) {
        if (parent.path(name).isTextual() && !isCode(parent.path(name))) {
            parent.put(name, PLANTED);
        }
    }

    /** A refusal's reason is one of a list, others are words. */
    private static boolean isCode(JsonNode text) {
        return text.textValue().matches("[A-Z_]+");
    }

    private void named(ObjectNode object, String name, List<String> there) {
        if (there.isEmpty()) {
            object.remove(name);
        } else if (object.has(name)) {
            object.put(name, there.get(random.nextInt(there.size())));
        }
    }

    private static boolean isUuid(String text) {
        try {
            return text.length() == 36 && UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
