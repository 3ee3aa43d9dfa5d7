package org.vigie.analytics.readmodel.activity.live;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** The stream of figures of the running service, to hundreds at once. Positions are moved by hand: nothing is read from Kafka here. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(StreamResourceTest.Small.class)
class StreamResourceTest {
    private static final int MANY = 500;
    private static final String END = "the end";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A service with just enough places. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "eventlog.run.subscriptions.enabled", "false",
                    "vigie.analytics.stream.pause", "PT0.1S",
                    "vigie.analytics.stream.heartbeat", "PT1S",
                    "vigie.analytics.stream.clients", Integer.toString(MANY));
        }
    }

    @Inject
    AgroalDataSource database;

    @Inject
    LiveFigures live;

    /** A client as browsers are: it reads, line by line. */
    private static final class Listener implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;

        /** Somebody inside. */
        Listener(String headers) throws IOException {
            this("/v1/stream?audience=internal", "Authorization: Bearer " + Tokens.of("analyst") + "\r\n" + headers);
        }

        Listener(String address, String headers) throws IOException {
            socket = new Socket("localhost", RestAssured.port);
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n").getBytes(UTF_8));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        }

        String next(String beginning) throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = lines.readLine();
            }
            return line == null ? END : line.substring(beginning.length());
        }

        /** All lines until so many signs of life. */
        List<String> untilBeats(int beats) throws IOException {
            List<String> told = new ArrayList<>();
            while (told.stream().filter(line -> line.startsWith(":")).count() < beats) {
                told.add(lines.readLine());
            }
            return told;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private void moveTo(long position) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM log_position WHERE service = 'mapping'");
            statement.execute("INSERT INTO log_position VALUES ('mapping', gen_random_uuid(), %1$d, %1$d, '', %1$d)"
                    .formatted(position));
        }
    }

    @Test
    void insideAnEventIsTheReportOfTheCurrentPlatformYear() throws Exception {
        moveTo(3);
        try (Listener listener = new Listener("Accept: text/event-stream\r\n")) {
            assertThat(listener.next("HTTP/1.1 ")).isEqualTo("200 OK");
            assertThat(listener.next("content-type: ")).startsWith("text/event-stream");
            assertThat(listener.next("id: 0.0.3-")).isNotEqualTo(END);
            JsonNode report = JSON.readTree(listener.next("data: "));
            LocalDate from = LocalDate.parse(report.path("from").textValue());
            assertThat(from.getMonthValue() * 100 + from.getDayOfMonth()).isEqualTo(403);
            assertThat(report.path("to").textValue())
                    .isEqualTo(from.plusYears(1).minusDays(1).toString());
            JsonNode served =
                    JSON.readTree(given().queryParam("from", report.path("from").textValue())
                            .queryParam("to", report.path("to").textValue())
                            .queryParam("audience", "internal")
                            .auth()
                            .oauth2(Tokens.of("analyst"))
                            .get("/v1/reports/activity")
                            .asString());
            assertThat(report.path("figures")).isEqualTo(served.path("figures"));
            assertThat(report.path("position")).isEqualTo(served.path("position"));
        }
    }

    /** What is counted is nobody's business until it is released: after the first event come signs of life alone. */
    @Test
    void everybodyIsToldOfReleasesAndNotOfWhatIsCounted() throws Exception {
        moveTo(30);
        try (Listener listener = new Listener("/v1/stream", "")) {
            assertThat(listener.next("event: ")).isEqualTo("release");
            assertThat(listener.next("id: ")).startsWith("0-");
            assertThat(listener.next("data: ")).contains("\"periods\":[]");
            moveTo(31);
            assertThat(listener.untilBeats(2)).noneMatch(line -> line.startsWith("id: "));
        }
    }

    @Test
    void whoComesBackGoesOnWhereItWasAndIsKeptAliveMeanwhile() throws Exception {
        moveTo(10);
        String seen;
        try (Listener listener = new Listener("")) {
            seen = "0.0.10-" + listener.next("id: 0.0.10-");
        }
        try (Listener again = new Listener("Last-Event-ID: " + seen + "\r\n")) {
            assertThat(again.next("retry: ")).isEqualTo("5000");
            assertThat(again.next(":")).isEmpty();
            moveTo(11);
            assertThat(again.next("id: ")).startsWith("0.0.11-");
        }
        try (Listener mistaken = new Listener("Last-Event-ID: nonsense\r\n")) {
            assertThat(mistaken.next("id: 0.0.11-")).isNotEqualTo(END);
        }
    }

    @Test
    void hundredsAreToldOfEachChangeAndOneMoreIsAskedToComeLater() throws Exception {
        await().until(() -> live.clients() == 0);
        moveTo(20);
        List<Listener> listeners = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < MANY; number++) {
                listeners.add(new Listener(""));
            }
            assertThat(ids(threads, listeners, 20)).hasSize(MANY).doesNotContain(END);
            assertThat(live.clients()).isEqualTo(MANY);
            given().auth()
                    .oauth2(Tokens.of("analyst"))
                    .get("/v1/stream?audience=internal")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("30"))
                    .contentType("application/problem+json");
            moveTo(21);
            assertThat(ids(threads, listeners, 21)).hasSize(MANY).doesNotContain(END);
        } finally {
            for (Listener listener : listeners) {
                listener.close();
            }
        }
        await().until(() -> live.clients() == 0);
    }

    /** What each is told once the position is reached; who joined a moment after it moved can have been told of the one before. */
    private static List<String> ids(ExecutorService threads, List<Listener> listeners, long position) throws Exception {
        List<Callable<String>> reading = listeners.stream()
                .<Callable<String>>map(listener -> () -> listener.next("id: 0.0." + position + "-"))
                .toList();
        List<String> ids = new ArrayList<>();
        for (Future<String> id : threads.invokeAll(reading)) {
            ids.add(id.get());
        }
        return ids;
    }

    @Test
    void whatIsBadIsRefusedBeforeAnythingIsStreamed() {
        given().accept("application/json").get("/v1/stream").then().statusCode(406);
        given().get("/v1/stream?from=2023-04-03").then().statusCode(422);
        given().auth().oauth2("nonsense").get("/v1/stream").then().statusCode(401);
        given().post("/v1/stream").then().statusCode(405);
        given().get("/v1/stream?audience=internal").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("listener"))
                .get("/v1/stream?audience=internal")
                .then()
                .statusCode(403);
    }
}
