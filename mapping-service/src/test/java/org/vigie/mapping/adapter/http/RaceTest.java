package org.vigie.mapping.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;
import org.vigie.mapping.testing.Api;
import org.vigie.mapping.testing.Api.Answer;

/** Many at once on one entry: every one is answered, and the log tells one story. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class RaceTest {
    private static final int CLIENTS = 24;

    @Inject
    EventLog log;

    @Test
    void theSameNewsOfManyIsOneEvent() throws Exception {
        UUID id = UUID.randomUUID();
        List<Answer> answers = atOnce(_ -> Api.put("/v1/partners/" + id, Api.partner("A", "NATIONAL")));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(log.readStream(id)).hasSize(1);
    }

    @Test
    void theSamePostOfManyIsOneEvent() throws Exception {
        String body = Api.partner("A", "NATIONAL")
                .replaceFirst("\\{", "{\"externalReference\":\"" + UUID.randomUUID() + "\",");
        List<Answer> answers = atOnce(_ -> Api.post("/v1/partners", body));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
    }

    @Test
    void differentNewsOfManyIsToldOneAfterTheOther() throws Exception {
        UUID id = UUID.randomUUID();
        List<Answer> answers =
                atOnce(client -> Api.put("/v1/partners/" + id, Api.partner("Name " + client, "NATIONAL")));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.body().path("version").asInt())
                .doesNotHaveDuplicates();
        assertThat(log.readStream(id)).hasSize(CLIENTS);
    }

    @Test
    void ofManyWhoNameAVersionOneIsInTime() throws Exception {
        UUID id = Api.givenPartner("First", "59");
        List<Answer> answers = atOnce(client ->
                Api.put("/v1/partners/" + id, Api.partner("Name " + client, "NATIONAL"), "If-Match", "\"1\""));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(CLIENTS - 1);
    }

    private static List<Answer> atOnce(IntFunction<Answer> request) throws Exception {
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                answers.add(clients.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return request.apply(client);
                }));
            }
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get(60, TimeUnit.SECONDS));
            }
            return all;
        }
    }
}
