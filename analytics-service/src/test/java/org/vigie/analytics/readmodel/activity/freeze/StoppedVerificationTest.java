package org.vigie.analytics.readmodel.activity.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
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
        String freezeId = HeldUpVerification.frozen();
        try (HeldUpVerification held = HeldUpVerification.begin(database)) {
            CompletableFuture<Response> waiting =
                    CompletableFuture.supplyAsync(() -> HeldUpVerification.verify(freezeId));
            await().atMost(Duration.ofSeconds(30)).until(held::holdsSomebodyUp);
            assertThat(waiting).isNotDone();

            runs.stop();

            Response answer = waiting.get(10, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
    }
}
