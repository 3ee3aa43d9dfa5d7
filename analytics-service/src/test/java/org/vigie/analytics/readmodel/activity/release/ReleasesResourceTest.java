package org.vigie.analytics.readmodel.activity.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.analytics.domain.Period;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.analytics.readmodel.activity.signing.SigningKey;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.analytics.testing.Published;
import org.vigie.analytics.testing.TestDatabase;
import org.vigie.eventlog.backup.BackupReader;
import org.vigie.eventlog.backup.LogBackup;
import org.vigie.eventlog.backup.LogRestore;
import org.vigie.eventlog.personal.MasterKey;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** What the public is given, when, and that it stays so. Events are counted by hand, without a broker. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
@TestProfile(ReleasesResourceTest.WithoutTopics.class)
class ReleasesResourceTest {
    private static final String RELEASES = "/v1/releases";
    private static final Period YEAR = new Period(LocalDate.of(2023, 4, 3), LocalDate.of(2024, 4, 2));
    private static final Period SPRING = new Period(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 6, 30));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SETTLE = Duration.ofDays(7);

    /** A service that is told its events by the test. */
    public static final class WithoutTopics implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("eventlog.run.subscriptions.enabled", "false");
        }
    }

    @Inject
    AgroalDataSource database;

    @Inject
    ReleaseOrders orders;

    @Inject
    ReleaseTask task;

    @Inject
    SigningKey key;

    @Inject
    MasterKey masterKey;

    private final List<ReceivedEvent> year = new ArrayList<>();

    @BeforeEach
    void theFirstYearIsCountedAndNothingReleased() throws Exception {
        asOwner("TRUNCATE public.release_order, public.released_period");
        asService(
                "TRUNCATE activity.case_facts, activity.case_merge, activity.partner_merge, activity.work_session_facts,"
                        + " activity.awareness_session_facts, activity.met_partner, activity.met_partner_day, activity.cohort_cell,"
                        + " activity.day_total, activity.keyed_month, activity.keyed_day, activity.department_presence,"
                        + " activity.told_department, activity.referral_facts, activity.referral_count, activity.log_position");
        year.addAll(FirstYear.events());
        count(year);
    }

    private static void asOwner(String sql) throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection owner = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void asService(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void count(List<ReceivedEvent> events) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new ActivityProjection().apply(connection, events);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Counts an event of intake, the next of its log. */
    private UUID tell(String type, UUID stream, ObjectNode data) throws SQLException {
        count(List.of(Published.event("vigie.intake." + type + ".v1", next(), stream, Instant.EPOCH, data)));
        return stream;
    }

    private long next() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT highest + 1 FROM log_position WHERE service = 'intake'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A call of August 2023 about one girl of the Nord, which opens a case. */
    private static ObjectNode call(UUID caseId, UUID callId) {
        ObjectNode data = JSON.createObjectNode()
                .put("caseId", caseId.toString())
                .put("callId", callId.toString())
                .put("occurredAt", "2023-08-05T10:00:00Z")
                .put("channel", "PHONE");
        data.putObject("caller").put("category", "PROFESSIONAL");
        data.putArray("minors")
                .addObject()
                .put("minorId", UUID.randomUUID().toString())
                .put("gender", "GIRL")
                .put("age", 15)
                .put("department", "59")
                .put("knownToChildProtection", "YES");
        data.putArray("concerns").add("RUNNING_AWAY");
        return data;
    }

    private static Response order(String role, String body) {
        var request = given().auth().oauth2(Tokens.of(role));
        return body.isEmpty()
                ? request.noContentType().post(RELEASES)
                : request.contentType("application/json").body(body).post(RELEASES);
    }

    private static ValidatableResponse revise(Period period) {
        return order(
                        "coordinator",
                        "{\"revise\": {\"from\": \"%s\", \"to\": \"%s\"}}".formatted(period.from(), period.to()))
                .then();
    }

    private static ValidatableResponse report(Period period) {
        return given().queryParams(
                        "from", period.from().toString(), "to", period.to().toString())
                .get("/v1/reports/activity")
                .then();
    }

    /** All that anybody may ask for, by address and form. */
    private static Map<String, String> publicAnswers() throws IOException {
        List<String> doors = new ArrayList<>(List.of(
                "/v1/open-data/activity.csv text/csv",
                "/v1/releases application/json",
                "/v1/figures application/json",
                "/ text/html",
                "/?periode=2023-2024 text/html",
                "/?periode=2023 text/html",
                "/?periode=2023-T3 text/html",
                "/bilan.csv?periode=2023-2024 */*",
                "/bilan.xlsx?periode=2023-2024 */*",
                "/bilan.pdf?periode=2023-2024 */*"));
        for (String days : List.of(
                "from=2023-04-03&to=2024-04-02", "from=2023-01-01&to=2023-12-31", "from=2023-07-01&to=2023-09-30")) {
            doors.add("/v1/reports/activity?" + days + " application/json");
            doors.add("/v1/reports/activity?" + days + " text/csv");
        }
        for (String dimension : List.of(
                "department", "region", "gender", "channel", "caller-category", "concern", "action-type", "outcome")) {
            doors.add("/v1/breakdowns/" + dimension + "?from=2023-04-03&to=2024-04-02 application/json");
            doors.add("/v1/breakdowns/" + dimension + "?from=2023-04-03&to=2024-04-02 text/csv");
        }
        // of periods that run nothing is told but when they come
        String running = "from=%1$d-01-01&to=%1$d-12-31"
                .formatted(LocalDate.now(ZoneId.of("Europe/Paris")).getYear() + 1);
        doors.add("/v1/reports/activity?" + running + " application/json");
        Map<String, String> answers = new LinkedHashMap<>();
        for (String door : doors) {
            int at = door.lastIndexOf(' ');
            Response answer = given().urlEncodingEnabled(false)
                    .accept(door.substring(at + 1))
                    .get(door.substring(0, at));
            answers.put(door, answer.statusCode() + " " + content(door, answer.asByteArray()));
        }
        return answers;
    }

    /** All of it, but of documents not the second in which they were made. */
    private static String content(String door, byte[] bytes) throws IOException {
        if (door.contains("bilan.pdf")) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(document);
            }
        }
        if (!door.contains("bilan.xlsx")) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        StringBuilder parts = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell -> parts.append(cell).append('\n')));
            }
        }
        return parts.toString();
    }

    @Test
    void noPublicAnswerTellsOfACallAnActionAMergeOrAWithdrawal() throws Exception {
        order("coordinator", "").then().statusCode(201);
        Map<String, String> before = publicAnswers();
        assertThat(before.values())
                .filteredOn(answer -> !answer.startsWith("200"))
                .hasSize(1);

        UUID caseId = UUID.randomUUID();
        UUID callId = UUID.randomUUID();
        tell("CallRecorded", caseId, call(caseId, callId));
        assertInternalCalls(440);
        assertThat(differing(before)).isEmpty();

        tell(
                "ActionTaken",
                caseId,
                JSON.createObjectNode()
                        .put("caseId", caseId.toString())
                        .put("actionId", UUID.randomUUID().toString())
                        .put("type", "INFORMATION_PREOCCUPANTE")
                        .put("occurredAt", "2023-08-06T10:00:00Z")
                        .put("department", "59"));
        assertThat(differing(before)).isEmpty();

        ObjectNode merge = JSON.createObjectNode()
                .put("caseId", caseId.toString())
                .put("intoCaseId", year.getFirst().streamId().toString());
        merge.putArray("sameMinors");
        tell("CasesMerged", caseId, merge);
        assertThat(differing(before)).isEmpty();

        tell(
                "CallWithdrawn",
                caseId,
                JSON.createObjectNode()
                        .put("caseId", caseId.toString())
                        .put("callId", callId.toString())
                        .put("occurredAt", "2023-08-07T10:00:00Z"));
        assertInternalCalls(439);
        assertThat(differing(before)).isEmpty();
    }

    private static List<String> differing(Map<String, String> before) throws IOException {
        Map<String, String> now = publicAnswers();
        return before.keySet().stream()
                .filter(door -> !now.getOrDefault(door, "").equals(before.get(door)))
                .toList();
    }

    private static void assertInternalCalls(int calls) {
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .queryParams("from", "2023-04-03", "to", "2024-04-02", "audience", "internal")
                .get("/v1/reports/activity")
                .then()
                .body("figures.calls.value", equalTo(calls));
    }

    @Test
    void whatIsReleasedIsListedSignedAndTheSameOnEveryInstance() throws Exception {
        String id = order("coordinator", "")
                .then()
                .statusCode(201)
                .body("items.from", hasItem("2023-04-03"))
                .body("items.revision", org.hamcrest.Matchers.everyItem(equalTo(1)))
                .extract()
                .path("items[0].releaseId");
        order("coordinator", "").then().statusCode(200).body("items.size()", equalTo(0));
        report(YEAR).statusCode(200).body("release.releaseId", equalTo(id)).body("figures.cases.value", equalTo(143));
        given().get(RELEASES + "?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].releaseId", equalTo(id))
                .body("items[0].current", equalTo(true));
        JsonNode release = JSON.readTree(given().get(RELEASES + "/" + id).asString());
        for (JsonNode period : release.path("periods")) {
            assertThat(org.vigie.analytics.readmodel.activity.signing.Signature.isGenuine(
                            period.path("jws").textValue(), key.get()))
                    .isTrue();
        }
        Releases another = new Releases(database, key, SETTLE);
        assertThat(another.of(YEAR).figures())
                .isEqualTo(new Releases(database, key, SETTLE).of(YEAR).figures());
        assertThat(another.of(YEAR).release()).isNotNull();
        given().get(RELEASES + "/" + UUID.randomUUID()).then().statusCode(404);
        given().get(RELEASES + "/nonsense").then().statusCode(404);
    }

    @Test
    void twoOrdersAtOnceReleaseOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> order = () -> order("coordinator", "").statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(List.of(order, order, order, order))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-07T21:59:59Z, 0", // the seventh day after the quarter is not over in Paris
        "2023-07-07T22:00:00Z, 1",
        "2024-04-09T12:00:00Z, 4", // quarters until December, and 2023: the first of 2024 waits for the year
        "2024-04-10T12:00:00Z, 6"
    })
    void aPeriodIsReleasedOnceItsSeventhDayIsOver(Instant at, int periods) throws Exception {
        assertThat(orders.releaseDue(at, "test")).hasSize(periods);
    }

    @Test
    void whatIsNotReleasedSaysWhenItMayBe() throws Exception {
        orders.releaseDue(Instant.parse("2023-07-08T12:00:00Z"), "test");
        report(SPRING).statusCode(200);
        report(YEAR)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", containsString("not-released"))
                .body("releasableFrom", equalTo("2024-04-10"));
        report(new Period(LocalDate.of(2040, 1, 1), LocalDate.of(2040, 12, 31)))
                .statusCode(404)
                .body("releasableFrom", equalTo("2041-01-08"))
                .body("detail", containsString("2041-01-08"));
        report(new Period(LocalDate.of(2023, 4, 3), LocalDate.of(2023, 4, 3))).statusCode(422);
        given().get("/?periode=2023-2024").then().statusCode(200).body(containsString("n’est pas publiée"));
        given().get("/").then().statusCode(200).body(containsString("2e trimestre 2023"));
    }

    @Test
    void aRevisionIsMadeWhenManyChangedOrNone() throws Exception {
        revise(YEAR).statusCode(409).body("type", containsString("not-released"));
        String first = order("coordinator", "").then().extract().path("items[0].releaseId");
        revise(new Period(YEAR.from(), YEAR.from()))
                .statusCode(422)
                .body("violations.pointer", hasItem("/revise/from"));
        revise(YEAR).statusCode(409).body("type", containsString("release-change-too-small"));
        UUID one = UUID.randomUUID();
        tell("CallRecorded", one, call(one, UUID.randomUUID()));
        revise(YEAR).statusCode(409).body("type", containsString("release-change-too-small"));
        for (int i = 0; i < 11; i++) {
            UUID more = UUID.randomUUID();
            tell("CallRecorded", more, call(more, UUID.randomUUID()));
        }
        String second = revise(YEAR)
                .statusCode(201)
                .body("items[0].revision", equalTo(2))
                .extract()
                .path("items[0].releaseId");
        report(YEAR).body("release.releaseId", equalTo(second)).body("figures.cases.value", equalTo(155));
        given().get(RELEASES + "/" + second).then().body("periods[0].current", equalTo(true));
        given().get(RELEASES + "/" + first)
                .then()
                .statusCode(200)
                .body("periods.find { it.from == '2023-04-03' }.current", equalTo(false))
                .body("periods.find { it.from == '2023-04-03' }.answers.figures.cases.value", equalTo(143));
    }

    @Test
    void aCoordinatorOrdersAndNobodyElse() {
        given().post(RELEASES).then().statusCode(401);
        order("analyst", "").then().statusCode(403);
        order("coordinator", "nonsense").then().statusCode(400);
        order("coordinator", "{\"period\": 1}").then().statusCode(422).body("violations.pointer", hasItem("/period"));
        given().get(RELEASES + "?from=x").then().statusCode(422);
    }

    @Test
    void thePageOffersACoordinatorWhatWaitsAndAnAnalystOnlyShowsIt() {
        assertThat(publications("coordinator")).contains("3e trimestre 2023", "Publier 7 périodes");
        assertThat(publications("analyst")).contains("3e trimestre 2023").doesNotContain("<button");
        order("coordinator", "").then().statusCode(201);
        assertThat(publications("coordinator"))
                .contains("Aucune période close", "Publié")
                .doesNotContain("<button");
    }

    private static String publications(String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .accept("text/html")
                .get("/interne/publications")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** It cannot be told here that all is counted: nobody reads the topics. */
    @Test
    void byItselfNothingIsReleasedThatMayBeIncomplete() throws Exception {
        assertThat(task.release()).isFalse();
        given().get(RELEASES).then().body("items.size()", equalTo(0));
        asService("UPDATE activity.log_position SET highest = highest + 1 WHERE service = 'intake'");
        order("coordinator", "").then().statusCode(503).header("Retry-After", equalTo("5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE released_period SET revision = revision",
                "DELETE FROM released_period",
                "TRUNCATE released_period",
                "UPDATE release_order SET counted = counted",
                "DELETE FROM release_order"
            })
    void theServiceCannotChangeWhatItReleased(String sql) throws Exception {
        assertThatThrownBy(() -> asService(sql)).hasMessageContaining("permission denied");
    }

    @Test
    void whatSomebodyElseChangedIsNotServed() throws Exception {
        order("coordinator", "").then().statusCode(201);
        asOwner(
                "UPDATE public.released_period SET jws = (SELECT jws FROM public.released_period WHERE period_from = '2023-01-01')"
                        + " WHERE period_from = '2023-04-03'");
        Releases started = new Releases(database, key, SETTLE);
        assertThatThrownBy(() -> started.of(YEAR)).hasMessageContaining("Not available now");
        assertThat(started.of(SPRING).figures()).isNotEmpty();
    }

    @Test
    void aBackupBringsItBackAsItWas(@TempDir Path folder) throws Exception {
        order("coordinator", "").then().statusCode(201);
        String before = new ObjectMapper()
                .writeValueAsString(new Releases(database, key, SETTLE).of(YEAR).figures());
        Path backup = folder.resolve("analytics.backup");
        new LogBackup(database, "analytics").write(backup, _ -> {});
        TestDatabase elsewhere = TestDatabase.migrated();
        try (AgroalDataSource owner = elsewhere.ownersPool();
                AgroalDataSource service = elsewhere.pool();
                BackupReader reader = BackupReader.open(backup)) {
            new LogRestore(owner).run(reader, "analytics", _ -> {});
            Releases restored = new Releases(service, new SigningKey(service, masterKey), SETTLE);
            assertThat(new ObjectMapper().writeValueAsString(restored.of(YEAR).figures()))
                    .isEqualTo(before);
        }
        assertThat(RestAssured.get(RELEASES).statusCode()).isEqualTo(200);
    }
}
