package org.vigie.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.vigie.intake.rest.Requests.leastCall;
import static org.vigie.intake.rest.Rest.postCall;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** More calls than can wait are refused at once, and told when to come again; nothing is lost and nothing is taken twice. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(QueueFullTest.RoomForOne.class)
class QueueFullTest {
    private static final int CALLS = 10;

    /** One is being written, one waits, and there is no room for another. */
    private static final int TAKEN = 2;

    /** Where one append waits at most. */
    public static final class RoomForOne implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("eventlog.append.queued-appends", "1");
        }
    }

    @Inject
    DataSource database;

    @Test
    void whatFindsNoRoomIsToldToComeAgainAndIsTakenThen() throws Exception {
        postCall(leastCall()).then().statusCode(201);
        List<ObjectNode> calls =
                Stream.generate(Requests::leastCall).limit(CALLS).toList();
        List<Future<Response>> sent = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement()) {
                lock.execute("SELECT FROM log_head FOR UPDATE");
            }
            calls.forEach(call -> sent.add(clients.submit(() -> postCall(call))));
            await().atMost(Duration.ofSeconds(8)).until(() -> answered(sent) == CALLS - TAKEN);
            connection.rollback();
        }
        List<ObjectNode> refused = new ArrayList<>();
        for (int number = 0; number < CALLS; number++) {
            Response answer = sent.get(number).get();
            if (answer.statusCode() != 201) {
                refused.add(calls.get(number));
                answer.then()
                        .statusCode(503)
                        .header("Retry-After", matchesPattern("[1-9]\\d*"))
                        .contentType(startsWith("application/problem+json"))
                        .body("status", equalTo(503))
                        .body("type", startsWith("urn:vigie:problem:"));
            }
        }
        assertThat(refused).hasSize(CALLS - TAKEN);
        refused.forEach(call -> postCall(call).then().statusCode(201));
        calls.forEach(call -> postCall(call).then().statusCode(200));
    }

    private static long answered(List<Future<Response>> sent) {
        return sent.stream().filter(Future::isDone).count();
    }
}
