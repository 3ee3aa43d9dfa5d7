package org.vigie.analytics.readmodel.activity.freeze;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** A verification that lasts longer than anybody waits: a table that it reads is locked for as long as the test wants. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(LongVerificationTest.Impatient.class)
class LongVerificationTest {
    /** Nobody waits long. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vigie.analytics.verification.wait", "PT0.05S");
        }
    }

    @Inject
    AgroalDataSource database;

    @Test
    void whoAsksTooEarlyIsToldHowFarItIsAndAnotherReportHasToWait() throws Exception {
        String one = HeldUpVerification.frozen();
        String other = HeldUpVerification.frozen();
        try (var _ = HeldUpVerification.begin(database)) {
            verify(one)
                    .statusCode(202)
                    .header("Retry-After", equalTo("5"))
                    .body("freezeId", equalTo(one))
                    .body("state", equalTo("RUNNING"))
                    .body("events", equalTo(0))
                    .body("of", greaterThanOrEqualTo(0));
            verify(one).statusCode(202);
            verify(other).statusCode(429).header("Retry-After", equalTo("5")).contentType("application/problem+json");
            given().accept("text/html")
                    .auth()
                    .oauth2(Tokens.of("analyst"))
                    .get("/interne/rapports/" + other + "/verification")
                    .then()
                    .statusCode(429)
                    .contentType("text/html;charset=UTF-8");
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> verify(one).statusCode(200).body("result", equalTo("EQUAL")));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> verify(other).statusCode(200).body("result", equalTo("EQUAL")));
    }

    private static ValidatableResponse verify(String freezeId) {
        return HeldUpVerification.verify(freezeId).then();
    }
}
