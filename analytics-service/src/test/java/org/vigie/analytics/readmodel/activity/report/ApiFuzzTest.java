package org.vigie.analytics.readmodel.activity.report;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.analytics.testing.Topics;
import org.vigie.http.testing.ApiFuzz;
import org.vigie.http.testing.FuzzRun;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** Every operation of the description, bent in many ways; see {@link FuzzRun}. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(ApiFuzzTest.Alone.class)
class ApiFuzzTest {
    /** A service of its own: operators stop and rebuild its lists. */
    public static final class Alone implements QuarkusTestProfile {}

    private static final FuzzRun RUN = FuzzRun.of(2_000, 1, 2, 3, 4);

    private static String frozen() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("analyst"))
                .contentType("application/json")
                .body("{\"from\": \"2023-04-03\", \"to\": \"2024-04-02\", \"externalReference\": \"fuzz\"}")
                .post("/v1/reports/activity/freezes")
                .path("freezeId");
    }

    private static String released() throws Exception {
        Topics.send(FirstYear.events());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> RestAssured.given()
                        .auth()
                        .oauth2(Tokens.of("analyst"))
                        .get("/v1/reports/activity?from=2023-04-03&to=2024-04-02&audience=internal")
                        .path("figures.calls.value")
                        .equals(439));
        FirstYear.release();
        return RestAssured.get("/v1/releases").path("items[0].releaseId");
    }

    @Test
    void nothingBreaksIt() throws Exception {
        RUN.with(new ApiFuzz(
                URI.create("http://localhost:" + RestAssured.port),
                new ObjectMapper()
                        .readTree(RestAssured.get("/q/openapi?format=json").asString()),
                Map.of(
                        "dimension",
                        List.of("month", "department", "age", "concern-pairs", "answer-deadline"),
                        "freezeId",
                        List.of(frozen()),
                        "releaseId",
                        List.of(released()),
                        "code",
                        List.of("minors.mean-age")),
                "analyst",
                "coordinator",
                "operator"));
    }
}
