package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Rest.openCase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class RaceTest {
    private static final int CLIENTS = 50;
    private static final int CORRECTORS = 200;
    private static final int ROUNDS = 3;
    private static final int MERGERS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EventLog log;

    @Test
    void theSameReferencePostedByAllAtOnceIsOneCall() throws Exception {
        JsonNode call = fullCall(UUID.randomUUID());
        long before = log.head().position();
        List<Response> answers = atOnce(_ -> () -> Rest.postCall(call));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(log.head().position()).isEqualTo(before + 1);
    }

    @Test
    void openersOfOneReferenceMeetInOneCase() throws Exception {
        String caseReference = Requests.reference();
        List<Response> answers = atOnce(_ -> () -> Rest.postCall(leastCall().put("caseReference", caseReference)));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.<String>path("caseId")).distinct())
                .hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.<Integer>path("version"))
                .doesNotHaveDuplicates()
                .contains(1, CLIENTS);
    }

    @Test
    void oneReferenceForTwoCasesIsTakenOnce() throws Exception {
        String reference = Requests.reference();
        List<Response> answers = atOnce(client -> () -> Rest.postCall(
                leastCall().put("externalReference", reference).put("caseReference", reference + "-" + client % 2)));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(CLIENTS / 2 - 1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 422).hasSize(CLIENTS / 2);
    }

    @Test
    void racingActionsAreAllTakenWithoutIfMatch() throws Exception {
        String caseId = openCase(leastCall());
        List<Response> answers = atOnce(_ -> () -> Rest.postAction(caseId, leastAction()));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(log.readStream(UUID.fromString(caseId))).hasSize(CLIENTS + 1);
    }

    @Test
    void ofCorrectionsThatExpectOneVersionOneWinsEachRound() throws Exception {
        Response call = Rest.postCall(leastCall());
        String path = "/v1/calls/" + call.<String>path("callId") + "/corrections";
        for (int version = 1; version <= ROUNDS; version++) {
            String expected = "\"" + version + "\"";
            List<Response> answers = atOnce(
                    CORRECTORS,
                    _ -> () -> Rest.amend(path, Requests.correction().put("channel", "CHAT"), expected));
            assertThat(answers).extracting(Response::statusCode).containsOnly(201, 412);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        }
        assertThat(log.readStream(UUID.fromString(call.path("caseId")))).hasSize(ROUNDS + 1);
    }

    @Test
    void racingCorrectionsWithoutIfMatchAreAllTakenAndNoneUndoesAnother() throws Exception {
        Response call = Rest.postCall(leastCall());
        String path = "/v1/calls/" + call.<String>path("callId");
        List<Response> answers = atOnce(client -> () -> {
            ObjectNode correction = Requests.correction();
            return Rest.amend(
                    path + "/corrections",
                    client % 2 == 0
                            ? correction.put("channel", "CHAT")
                            : correction.put("occurredAt", "2023-05-05T10:00:00Z"));
        });
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        Rest.get(Rest.COORDINATOR, path)
                .then()
                .body("channel", equalTo("CHAT"))
                .body("occurredAt", equalTo("2023-05-05T10:00:00Z"));
    }

    @Test
    void racingMergesNeverMakeACircleAndMergeNothingTwice() throws Exception {
        int cases = 20;
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            ids.add(openCase(leastCall()));
        }
        // neighbours on a ring, each pair in both directions at once
        List<Response> answers = atOnce(MERGERS, client -> () -> {
            int from = client / 2 % cases;
            int into = (from + 1) % cases;
            boolean back = client % 2 == 1;
            ObjectNode merge = JSON.createObjectNode().put("intoCaseId", ids.get(back ? from : into));
            return Rest.amend("/v1/cases/" + ids.get(back ? into : from) + "/merge", merge);
        });
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        Map<String, String> into = new HashMap<>();
        for (String id : ids) {
            String mergedInto = Rest.get(Rest.LISTENER, "/v1/cases/" + id).path("mergedInto");
            if (mergedInto != null) {
                into.put(id, mergedInto);
            }
        }
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(into.size());
        assertThat(into).hasSize(cases - survivors(ids, into).size()).isNotEmpty();
    }

    /** Where each ends; fails when one goes round. */
    private static Set<String> survivors(List<String> ids, Map<String, String> into) {
        Set<String> ends = new HashSet<>();
        for (String id : ids) {
            String end = id;
            Set<String> seen = new HashSet<>();
            while (into.containsKey(end)) {
                assertThat(seen.add(end)).as("no circle").isTrue();
                end = into.get(end);
            }
            ends.add(end);
        }
        return ends;
    }

    private static List<Response> atOnce(IntFunction<Callable<Response>> post) throws Exception {
        return atOnce(CLIENTS, post);
    }

    private static List<Response> atOnce(int count, IntFunction<Callable<Response>> post) throws Exception {
        CyclicBarrier together = new CyclicBarrier(count);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = new ArrayList<>();
            for (int client = 0; client < count; client++) {
                Callable<Response> request = post.apply(client);
                answers.add(clients.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return request.call();
                }));
            }
            List<Response> all = new ArrayList<>();
            for (Future<Response> answer : answers) {
                all.add(answer.get(60, TimeUnit.SECONDS));
            }
            return all;
        }
    }
}
