package org.vigie.http.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sends a service what its own OpenAPI document says, bent: bodies, parameters, headers, tokens. Whatever comes in, the answer is
 * one of the contract's: no 5xx but 503, and each error a problem that repeats nothing of what was planted.
 */
public final class ApiFuzz {
    /** Stands in free texts of what is sent; no error may have it. */
    private static final String PLANTED = "Planted-Prénom-9c41";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI service;
    private final List<ApiOperation> operations;
    private final Map<String, List<String>> ids;
    private final List<String> tokens;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Map<Integer, Integer>> answers = new TreeMap<>();

    /**
     * @param document of the service, as JSON
     * @param ids of things that there are, by the name of the path's parameter or the body's field; a field that has none is left out
     * @param roles that the service knows
     */
    public ApiFuzz(URI service, JsonNode document, Map<String, List<String>> ids, String... roles) {
        this.service = service;
        this.operations = ApiOperation.of(document);
        this.ids = ids;
        this.tokens = List.of(Tokens.ofClient("fuzz", roles), Tokens.of("nobody"), Tokens.expired(roles), "");
    }

    /** Sends {@code requests} that {@code seed} alone decides. */
    public void run(long seed, int requests) throws IOException, InterruptedException {
        Random random = new Random(seed);
        Bent bent = new Bent(random);
        for (int number = 0; number < requests; number++) {
            ApiOperation operation = next(random);
            HttpRequest request = request(operation, random, bent);
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            answers.computeIfAbsent(operation.toString(), any -> new TreeMap<>())
                    .merge(answer.statusCode(), 1, Integer::sum);
            String wrong = wrong(answer);
            if (wrong != null) {
                throw new AssertionError("seed %d, request %d: %s: %s".formatted(seed, number, operation, wrong));
            }
        }
    }

    /** Any operation; one that destroys is rare, so that there is something left for the others. */
    private ApiOperation next(Random random) {
        ApiOperation operation = operations.get(random.nextInt(operations.size()));
        return operation.verb().equals("DELETE") && random.nextInt(20) != 0 ? next(random) : operation;
    }

    /** A line for each operation: how often it gave each status. */
    public List<String> report() {
        return answers.entrySet().stream()
                .map(operation -> operation.getKey() + " " + operation.getValue())
                .toList();
    }

    /** Operations that never did what they are for: the fuzz did not get past their door. */
    public Set<String> neverTaken() {
        Set<String> never = new TreeSet<>();
        operations.stream()
                .map(ApiOperation::toString)
                .filter(operation -> answers.getOrDefault(operation, Map.of()).keySet().stream()
                        .noneMatch(status -> status < 300))
                .forEach(never::add);
        return never;
    }

    private HttpRequest request(ApiOperation operation, Random random, Bent bent) {
        boolean hostile = random.nextInt(4) != 0;
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        for (ApiParameter parameter : operation.parameters()) {
            String value = value(parameter, hostile, random, bent);
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", encoded(value));
                case "query" -> {
                    if (hostile ? random.nextInt(3) == 0 : !parameter.values().isEmpty() && random.nextBoolean()) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(parameter.name())
                                .append('=')
                                .append(encoded(value));
                    }
                }
                default -> {
                    if (hostile && random.nextInt(4) == 0) {
                        request.header(parameter.name(), header(value));
                    }
                }
            }
        }
        if (hostile && random.nextInt(20) == 0) {
            query.append(query.isEmpty() ? '?' : '&').append("unknown=").append(encoded(bent.text()));
        }
        String token =
                hostile && random.nextInt(10) == 0 ? tokens.get(random.nextInt(tokens.size())) : tokens.getFirst();
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (hostile && random.nextInt(20) == 0) {
            request.header("Accept", random.nextBoolean() ? "image/png" : "*/*;q=x");
        }
        return request.uri(service.resolve(path + query))
                .method(operation.verb(), body(operation, hostile, random, bent, request))
                .build();
    }

    private String value(ApiParameter parameter, boolean hostile, Random random, Bent bent) {
        List<String> good = ids.getOrDefault(parameter.name(), parameter.values());
        return good.isEmpty() || (hostile && random.nextInt(4) == 0)
                ? shortened(bent.text())
                : good.get(random.nextInt(good.size()));
    }

    /** Past 64 KiB of a request's head the HTTP server itself refuses it, barely. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 3_000));
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
        return ascii.isEmpty() ? "\"" : ascii.substring(0, Math.min(ascii.length(), 2_000));
    }

    private HttpRequest.BodyPublisher body(
            ApiOperation operation, boolean hostile, Random random, Bent bent, HttpRequest.Builder request) {
        String mediaType = operation.mediaType();
        if (mediaType == null) {
            return HttpRequest.BodyPublishers.noBody();
        }
        request.header("Content-Type", hostile && random.nextInt(20) == 0 ? "text/plain" : mediaType);
        JsonNode example = operation.example();
        byte[] bytes =
                example == null ? "{}".getBytes(StandardCharsets.UTF_8) : content(example, hostile, random, bent);
        return HttpRequest.BodyPublishers.ofByteArray(hostile && random.nextInt(3) == 0 ? bent.bytes(bytes) : bytes);
    }

    private byte[] content(JsonNode example, boolean hostile, Random random, Bent bent) {
        if (example.isTextual()) {
            return example.textValue().getBytes(StandardCharsets.UTF_8);
        }
        JsonNode tree = example.deepCopy();
        if (tree instanceof ObjectNode object) {
            if (object.has("externalReference")) {
                object.put("externalReference", "fuzz-" + random.nextLong());
            }
            List.of("narrative", "summary", "reason", "note").stream()
                    .filter(object::has)
                    .forEach(name -> object.put(name, PLANTED));
            ids.forEach((name, there) -> named(object, name, there, random));
            if (hostile) {
                bent.tree(object);
            }
        }
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void named(ObjectNode object, String name, List<String> there, Random random) {
        if (there.isEmpty()) {
            object.remove(name);
        } else if (object.has(name)) {
            object.put(name, there.get(random.nextInt(there.size())));
        }
    }

    /** What of the answer is against the contract; null when nothing is. */
    private static @Nullable String wrong(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (status < 400) {
            return null;
        }
        if (status >= 500
                && !(status == 503 && answer.headers().firstValue("Retry-After").isPresent())) {
            return status + " " + body;
        }
        if (body.contains(PLANTED)) {
            return status + " repeats what was sent";
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("application/problem+json") && isProblem(body, status)
                ? null
                : status + " is no problem: " + type + " " + body;
    }

    private static boolean isProblem(String body, int status) {
        try {
            JsonNode problem = JSON.readTree(body);
            return problem.path("status").asInt() == status
                    && problem.path("type").isTextual()
                    && problem.path("title").isTextual();
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }
}
