package org.vigie.operations;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.eventlog.Append;
import org.vigie.eventlog.EventLog;
import org.vigie.eventlog.NewEvent;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class OperationsTest {
    private static final String SUBSCRIPTIONS = "/v1/operations/subscriptions";
    private static final String PARKED = SUBSCRIPTIONS + "/noted/parked-events";
    private static final String REASON = "{\"reason\": \"mended\"}";
    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    EventLog log;

    @Inject
    DataSource database;

    @AfterEach
    void heal() {
        NotedProjection.POISON.clear();
    }

    @Test
    void showsHowEachSubscriptionIs() {
        append(UUID.randomUUID(), 3);
        await().atMost(SOON)
                .until(() -> operator()
                        .get(SUBSCRIPTIONS + "/noted")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("RUNNING"))
                        .body("version", equalTo(1))
                        .extract()
                        .path("lagEvents")
                        .equals(0));
        operator().get(SUBSCRIPTIONS).then().statusCode(200).body("items.name", contains("noted"));
    }

    /** One story, since whatever is set aside was tried for three seconds before. */
    @Test
    void aStreamThatIsSetAsideIsMendedOrSkippedAndTakenInInItsOrder() throws SQLException {
        UUID stream = UUID.randomUUID();
        NotedProjection.POISON.addAll(List.of(id(stream, 2), id(stream, 4)));
        append(stream, 5);
        awaitParked(stream, 2, 3, 4, 5);
        isShownWithoutWhatItSays(id(stream, 2));
        isListedByPages();
        for (String act : List.of("retry", "skip")) {
            needsARoleAnEventAndAReason(id(stream, 2), act);
        }

        failsAgain(id(stream, 2), 0);
        skip(id(stream, 3))
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:not-possible-now"))
                .body("detail", containsString("Erased is never left out"));
        NotedProjection.POISON.remove(id(stream, 2));
        failsAgain(id(stream, 2), 2);
        assertThat(notedOf(stream)).containsExactly(1L, 2L, 3L);
        retry(id(stream, 2)).statusCode(404);

        skip(id(stream, 4)).statusCode(200);
        retry(id(stream, 5)).statusCode(200).body("events", equalTo(1));
        append(stream, 6, 1);
        await().atMost(SOON).until(() -> notedOf(stream), List.of(1L, 2L, 3L, 5L, 6L)::equals);
        operator()
                .get("/v1/operations/acts?limit=2")
                .then()
                .statusCode(200)
                .body("items.act", contains("RETRY", "SKIP"))
                .body("items[1].eventId", equalTo(id(stream, 4).toString()))
                .body("items[1].reason", equalTo("mended"))
                .body("items[1].actor", equalTo("test-operator"));
    }

    private static void isShownWithoutWhatItSays(UUID event) {
        Response one = operator().get(PARKED + "/" + event);
        one.then()
                .statusCode(200)
                .body("items[0].type", equalTo("Noted"))
                .body("items[0].reason", containsString("IllegalStateException"));
        assertThat(one.asString()).doesNotContain("somebody").doesNotContain("data");
    }

    private static void isListedByPages() {
        String next = operator()
                .get(PARKED + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        operator().get(PARKED + "?limit=2&cursor=" + next).then().body("items", hasSize(2));
    }

    private static void needsARoleAnEventAndAReason(UUID event, String act) {
        String path = PARKED + "/" + event + "/" + act;
        given().contentType("application/json").body(REASON).post(path).then().statusCode(401);
        with("privacy-officer").body(REASON).post(path).then().statusCode(403);
        operator()
                .body("{}")
                .post(PARKED + "/" + UUID.randomUUID() + "/" + act)
                .then()
                .statusCode(404);
        operator().body("{}").post(PARKED + "/no-uuid/" + act).then().statusCode(404);
        operator().body("{}").post(path).then().statusCode(422).body("violations.pointer", contains("/reason"));
        operator().body("{\"reason\": 1}").post(path).then().statusCode(422);
    }

    private static void failsAgain(UUID event, int takenIn) {
        retry(event)
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:failed-again"))
                .body("events", equalTo(takenIn))
                .body("detail", not(containsString("somebody")));
    }

    @Test
    void aRebuildIsAskedForAndSwitched() {
        append(UUID.randomUUID(), 3);
        operator().body(REASON).post(SUBSCRIPTIONS + "/noted/rebuild").then().statusCode(200);
        await().atMost(SOON)
                .until(() -> operator()
                                .get(SUBSCRIPTIONS + "/noted")
                                .then()
                                .extract()
                                .path("rebuild")
                        == null);
        operator()
                .body(REASON)
                .post(SUBSCRIPTIONS + "/noted/cancellation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vigie:problem:not-possible-now"));
        operator().body(REASON).post(SUBSCRIPTIONS + "/noted/resumption").then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/noted", "/noted/parked-events", "/noted/parked-events/0e3c1f9a-9a5a-4b54-8f5e-3f6f3c1f9a9a"
            })
    void isForOperatorsAlone(String path) {
        given().get(SUBSCRIPTIONS + path).then().statusCode(401);
        with("coordinator").get(SUBSCRIPTIONS + path).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unheard", "%00", "%C3%A9", "a%27b", "%F0%9F%92%A9"})
    void aNameThatIsNoneIsNowhere(String name) {
        String subscription = SUBSCRIPTIONS + "/" + name;
        String parked = subscription + "/parked-events";
        String event = parked + "/" + UUID.randomUUID();
        for (String path : List.of(subscription, parked, event)) {
            operator().urlEncodingEnabled(false).get(path).then().statusCode(404);
        }
        for (String act :
                List.of(subscription + "/rebuild", subscription + "/resumption", event + "/retry", event + "/skip")) {
            operator().urlEncodingEnabled(false).body(REASON).post(act).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebuild", "cancellation", "resumption"})
    void anActNeedsARoleASubscriptionAndAReason(String act) {
        String path = SUBSCRIPTIONS + "/noted/" + act;
        given().contentType("application/json").body(REASON).post(path).then().statusCode(401);
        with("analyst").body(REASON).post(path).then().statusCode(403);
        operator().contentType("text/plain").body("x").post(path).then().statusCode(415);
        operator().body("{").post(path).then().statusCode(400);
        operator().body("{}").post(SUBSCRIPTIONS + "/unheard/" + act).then().statusCode(404);
        operator().body("{}").post(path).then().statusCode(422).body("violations.pointer", contains("/reason"));
        operator().body("{\"reason\": \" \"}").post(path).then().statusCode(422);
        operator()
                .body("{\"reason\": \"x\", \"force\": true}")
                .post(path)
                .then()
                .statusCode(422);
    }

    @Test
    void theAuditIsForThoseWhoReadAudits() {
        given().get("/v1/operations/acts").then().statusCode(401);
        with("coordinator").get("/v1/operations/acts").then().statusCode(403);
        with("privacy-officer").get("/v1/operations/acts").then().statusCode(200);
        operator().get("/v1/operations/acts?limit=0").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE operator_act SET reason = ''", "DELETE FROM operator_act", "TRUNCATE operator_act"})
    void theServiceCannotChangeTheAudit(String change) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(sqlState(statement, change)).isEqualTo("42501");
        }
    }

    private static String sqlState(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static ValidatableResponse retry(UUID event) {
        return operator().body(REASON).post(PARKED + "/" + event + "/retry").then();
    }

    private static ValidatableResponse skip(UUID event) {
        return operator().body(REASON).post(PARKED + "/" + event + "/skip").then();
    }

    private void awaitParked(UUID stream, long... versions) {
        List<String> expected = LongStream.of(versions)
                .mapToObj(version -> id(stream, version).toString())
                .toList();
        await().atMost(SOON)
                .until(() -> operator()
                        .get(PARKED + "?limit=500")
                        .then()
                        .extract()
                        .<List<String>>path("items.findAll { it.streamId == '" + stream + "' }.eventId")
                        .equals(expected));
    }

    private static RequestSpecification operator() {
        return with("operator");
    }

    private static RequestSpecification with(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    private static UUID id(UUID stream, long version) {
        return new UUID(stream.getMostSignificantBits(), version);
    }

    private void append(UUID stream, int count) {
        append(stream, 1, count);
    }

    private void append(UUID stream, long first, int count) {
        List<NewEvent> events = LongStream.range(first, first + count)
                .mapToObj(version -> new NewEvent(
                        id(stream, version),
                        version == 3 ? "Erased" : "Noted",
                        1,
                        Instant.EPOCH,
                        stream,
                        null,
                        "test",
                        new byte[0],
                        "{}".getBytes(UTF_8)))
                .toList();
        log.append(new Append("sample", stream, first - 1, events, null))
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    /** Versions of the stream's events that were noted, in the order in which they were. */
    private List<Long> notedOf(UUID stream) throws SQLException {
        List<Long> versions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT stream_version FROM noted JOIN event USING (position)"
                        + " WHERE stream_id = '" + stream + "' ORDER BY number")) {
            while (row.next()) {
                versions.add(row.getLong(1));
            }
        }
        return versions;
    }
}
