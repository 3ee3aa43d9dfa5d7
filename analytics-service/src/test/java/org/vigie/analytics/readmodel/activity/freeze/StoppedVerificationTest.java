package org.vigie.analytics.readmodel.activity.freeze;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** A verification is under way when the service is asked to stop: who waits for it is told to ask again, another instance then. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(StoppedVerificationTest.Patient.class)
class StoppedVerificationTest {
    /** A service of its own, for it verifies nothing afterwards; everybody waits longer than a service may take to stop. */
    public static final class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vigie.analytics.verification.wait", "PT10M");
        }
    }

    @Inject
    AgroalDataSource database;

    @Inject
    VerificationRuns runs;

    @Test
    void whoWaitsIsLetGo() throws Exception {
        String freezeId = given().auth()
                .oauth2(Tokens.of("analyst"))
                .contentType("application/json")
                .body("{\"from\": \"2023-04-03\", \"to\": \"2024-04-02\"}")
                .post(FreezesResource.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("freezeId");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE cohort_cell IN ACCESS EXCLUSIVE MODE");
            CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> given().auth()
                    .oauth2(Tokens.of("analyst"))
                    .get(FreezesResource.PATH + "/" + freezeId + "/verification"));
            await().atMost(Duration.ofSeconds(30)).until(() -> isHeldUp(statement));
            assertThat(waiting).isNotDone();

            runs.stop();

            Response answer = waiting.get(10, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            connection.rollback();
        }
    }

    /** Whether somebody waits for the table that is locked. */
    private static boolean isHeldUp(Statement statement) throws Exception {
        try (var waiting = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            return waiting.next() && waiting.getInt(1) > 0;
        }
    }
}
