package org.vigie.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.vigie.http.app.FailingResource;
import org.vigie.http.app.Raw;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;

/** What a service has without saying anything: ports, documentation, silence about people. */
@QuarkusTest
@WithTestResource(TokenResource.class)
class ServiceDefaultsTest {
    @Test
    void healthAndMetricsAreOnThePortOfTheirOwn() {
        given().port(management()).get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        given().port(management()).get("/q/health/ready").then().statusCode(200);
        given().port(management())
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory_used_bytes"));
        given().get("/q/health").then().statusCode(404);
        given().get("/q/metrics").then().statusCode(404);
    }

    @Test
    void noAddressThatWasRefusedIsTheNameOfAMetric() {
        given().auth().oauth2(Tokens.of("listener")).get("/v1/things");
        String named = "/v1/things/Planted-Inès";
        given().get(named);
        given().header("Authorization", "Bearer no-token").put(named);
        given().auth().oauth2(Tokens.of("listener")).accept("image/png").get(named);
        given().auth().oauth2(Tokens.of("listener")).body("text").post(named + "/acknowledgement");
        given().auth().oauth2(Tokens.of("listener")).post("/v1/Planted-Inès");
        for (String address : new String[] {"//Planted", "/v1//Planted/", "/v1/./Planted", "/./v1/failing/Planted"}) {
            try (Raw raw = new Raw()) {
                raw.send("GET " + address
                                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer x\r\n\r\n")
                        .everything();
            }
            try (Raw raw = new Raw()) {
                raw.send("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                        .everything();
            }
        }
        try (Raw raw = new Raw()) {
            raw.send(
                    "PUT /v1/things/Planted HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                            + Tokens.of("listener") + "\r\nContent-Length: 9\r\n\r\n{");
        }
        String metrics = "";
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!metrics.contains("status=\"RESET\"")) {
            assertThat(System.nanoTime())
                    .as("waited too long for what the client broke off")
                    .isLessThan(end);
            metrics = given().port(management()).get("/q/metrics").asString();
        }
        assertThat(metrics).contains("uri=\"/v1/things").doesNotContain("Planted");
    }

    private static int management() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return port == 0 ? ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class) : port;
    }

    @Test
    void documentationIsOnTheMainPort() {
        given().get("/q/openapi").then().statusCode(200).body(containsString("openapi: 3.1"));
        given().get("/q/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'self'"));
    }

    @Test
    void problemsOfAllOperationsAreDescribedOnce() {
        String put = "paths.'/v1/things/{id}'.put.";
        var described = given().get("/q/openapi?format=json").then().statusCode(200);
        for (int status : List.of(400, 401, 403, 404, 422)) {
            described.body(
                    put + "responses.'" + status + "'.content.'application/problem+json'.schema.$ref",
                    equalTo("#/components/schemas/Problem"));
        }
        String refused = "#/components/responses/RefusalOfAnyRequest";
        described
                .body(put + "responses.default.$ref", equalTo(refused))
                .body("paths.'/v1/things/public'.get.responses.default.$ref", equalTo(refused))
                .body(
                        "components.responses.RefusalOfAnyRequest.content.'application/problem+json'.schema.$ref",
                        equalTo("#/components/schemas/Problem"))
                .body("paths.'/v1/things/public'.get.responses.keySet()", not(hasItem("503")))
                .body(put + "parameters.find{it.name == 'id'}.schema.format", equalTo("uuid"))
                .body("paths.'/v1/things/public'.get.responses.keySet()", not(hasItem("403")))
                .body("paths.'/v1/things/public'.get.responses.keySet()", hasItem("422"))
                .body(
                        "components.schemas.Problem.properties.violations.items.properties.pointer.type",
                        equalTo("string"));
    }

    @Test
    void otherOriginsAreNotInvited() {
        given().header("Origin", "https://elsewhere.example")
                .get("/v1/things/public")
                .then()
                .header("Access-Control-Allow-Origin", equalTo(null));
    }

    @Test
    void theLogSaysWhereItFailedAndNothingOfThePerson() {
        var log = new Log();
        var root = Logger.getLogger("");
        root.addHandler(log);
        try {
            var token = Tokens.of("listener");
            for (var path : new String[] {"unexpected", "stage", "error", "database"}) {
                given().header("Authorization", "Bearer " + token).get("/v1/failing/" + path);
            }
            given().header("Authorization", "Bearer " + token)
                    .contentType("application/json")
                    .body("{\"externalReference\":1,\"" + FailingResource.SECRET + "\":\"" + FailingResource.SECRET
                            + "\"}")
                    .post("/v1/things");
            given().header("Authorization", "Bearer " + token).get("/v1/things?kind=" + FailingResource.SECRET);
            given().get("/v1/nowhere/" + FailingResource.SECRET);
        } finally {
            root.removeHandler(log);
        }
        assertThat(log.lines)
                .anyMatch(line -> line.contains("IllegalStateException at org.vigie.http.app.FailingResource"));
        assertThat(String.join("\n", log.lines))
                .doesNotContain("Camille")
                .doesNotContain("Durand")
                .doesNotContain("Bearer");
    }

    private static final class Log extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            lines.add(formatter.format(entry));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
