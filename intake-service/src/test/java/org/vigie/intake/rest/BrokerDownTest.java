package org.vigie.intake.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.vigie.intake.rest.Requests.leastAction;
import static org.vigie.intake.rest.Requests.leastCall;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** PostgreSQL alone is enough: a broker that is down never stops calls coming in. */
@QuarkusTest
@TestProfile(BrokerDownTest.NoBroker.class)
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
@WithTestResource(TokenResource.class)
class BrokerDownTest {

    /** Where no broker is. */
    public static final class NoBroker implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "localhost:1");
        }
    }

    @Inject
    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void itIsReadyAndTakesAndReads() {
        RestAssured.given().port(managementPort).get("/q/health/ready").then().statusCode(200);
        String caseId = Rest.openCase(leastCall());
        Rest.postAction(caseId, leastAction()).then().statusCode(201);
        // nothing told of this partner, and there is no mapping-service to ask
        Rest.postAction(caseId, leastAction().put("partnerId", UUID.randomUUID().toString()))
                .then()
                .statusCode(503)
                .header("Retry-After", "5");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Rest.get(Rest.LISTENER, "/v1/cases").then().body("items.caseId", hasItem(caseId)));
    }
}
