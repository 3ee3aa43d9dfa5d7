package org.vigie.http.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sends a service what its own OpenAPI document says, as it stands and bent: bodies, parameters, headers, tokens. Whatever comes in, the
 * answer is one of the contract's: what is described, or a problem that repeats nothing of what was planted; checks come in the
 * contract's order, and no 5xx, but 503 where a service that it depends on is not there.
 */
public final class ApiFuzz {
    private final URI service;
    private final List<ApiOperation> operations;
    private final Map<String, List<String>> ids;
    private final String[] roles;
    private final JsonNode document;
    private AnswerCheck check;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Map<Integer, Integer>> answers = new TreeMap<>();
    private final Map<String, Set<Integer>> toStrangers = new HashMap<>();
    private final Set<String> taken = new TreeSet<>();

    /**
     * @param document of the service, as JSON
     * @param ids of things that there are, by the name of the path's parameter or the body's field; a field that has none is left out
     * @param roles that the service knows
     */
    public ApiFuzz(URI service, JsonNode document, Map<String, List<String>> ids, String... roles) {
        this.service = service;
        this.operations = ApiOperation.of(document);
        this.ids = ids;
        this.roles = roles;
        this.document = document;
        this.check = new AnswerCheck(document, false);
    }

    /** All that the service depends on is there: a 503 is wrong, too. */
    public ApiFuzz withPeers() {
        check = new AnswerCheck(document, true);
        return this;
    }

    /** Sends {@code requests} that {@code seed} alone decides; what is wrong is told at the end, the first of each operation. */
    public void run(long seed, int requests) throws IOException, InterruptedException {
        Random random = new Random(seed);
        RequestMaker maker = new RequestMaker(service, ids, random, roles);
        Map<String, String> firstOfEach = new TreeMap<>();
        for (int number = 0; number < requests; number++) {
            ApiOperation operation = next(random);
            ApiRequest request = maker.of(operation);
            HttpResponse<byte[]> answer = http.send(request.http(), HttpResponse.BodyHandlers.ofByteArray());
            String wrong = note(operation, request, answer);
            if (wrong != null) {
                firstOfEach.putIfAbsent(operation.toString(), "seed %d, request %d: %s".formatted(seed, number, wrong));
            }
        }
        if (!firstOfEach.isEmpty()) {
            throw new AssertionError(firstOfEach.toString());
        }
    }

    /** Any operation; one that destroys is rare, so that there is something left for the others. */
    private ApiOperation next(Random random) {
        ApiOperation operation = operations.get(random.nextInt(operations.size()));
        return operation.verb().equals("DELETE") && random.nextInt(20) != 0 ? next(random) : operation;
    }

    /** Counts it; says what is wrong with it, or null. */
    private @Nullable String note(ApiOperation operation, ApiRequest request, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        answers.computeIfAbsent(operation.toString(), any -> new TreeMap<>()).merge(status, 1, Integer::sum);
        if (status < 300 && (request.asDescribed() || operation.mediaType() == null)) {
            taken.add(operation.toString());
        }
        if (request.due() != null && request.due() != status) {
            return status + " though " + request.due() + " comes first";
        }
        if (status < 300 && request.unknownParameter() && operation.isOurOwn()) {
            return status + " in spite of a query parameter that it does not know";
        }
        return refusesStrangersBySight(operation, request, status)
                ? check.wrong(operation, answer)
                : "a token without a role is refused late: " + status;
    }

    /** Who may not is told so before anything else is looked at; some operations are for all. */
    private boolean refusesStrangersBySight(ApiOperation operation, ApiRequest request, int status) {
        if (!request.stranger() || !operation.secured() || status == 406) {
            return true;
        }
        Set<Integer> all = toStrangers.computeIfAbsent(operation.toString(), any -> new TreeSet<>());
        all.add(status);
        return !all.contains(403) || all.size() == 1;
    }

    /** A line for each operation: how often it gave each status. */
    public List<String> report() {
        return answers.entrySet().stream()
                .map(operation -> operation.getKey() + " " + operation.getValue())
                .toList();
    }

    /** Operations that never did what they are for when they were asked as they describe it. */
    public Set<String> neverTaken() {
        Set<String> never = new TreeSet<>();
        operations.stream().map(ApiOperation::toString).forEach(never::add);
        never.removeAll(taken);
        return never;
    }
}
