package org.vigie.analytics.readmodel.activity.release;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLConnection;
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
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.vigie.analytics.domain.PublicGrid;
import org.vigie.analytics.readmodel.activity.ActivityProjection;
import org.vigie.analytics.readmodel.activity.breakdown.Breakdowns;
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
    Breakdowns breakdowns;

    @Inject
    MeterRegistry meters;

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

    private static Connection owner() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner = owner()) {
            execute(owner, sql);
        }
    }

    private void asService(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, sql);
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
        return number("SELECT highest + 1 FROM log_position WHERE service = 'intake'");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
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

    /** Every door that nobody needs a token for, with what is asked of it: address and form. */
    private static final Map<String, List<String>> DOORS = Map.ofEntries(
            Map.entry(
                    "GET /",
                    List.of(
                            "/ text/html",
                            "/?periode=2023-2024 text/html",
                            "/?periode=2023 text/html",
                            "/?periode=2023-T3 text/html",
                            "/?periode=%d text/html".formatted(thisYear()))),
            Map.entry(
                    "GET /bilan.{form:pdf|xlsx|csv}",
                    List.of(
                            "/bilan.csv?periode=2023-2024 */*",
                            "/bilan.xlsx?periode=2023-2024 */*",
                            "/bilan.pdf?periode=2023-2024 */*")),
            Map.entry(
                    "GET /v1/reports/activity",
                    Stream.of(
                                    "from=2023-04-03&to=2024-04-02",
                                    "from=2023-01-01&to=2023-12-31",
                                    "from=2023-07-01&to=2023-09-30",
                                    // of periods that run nothing is told but when they come
                                    "from=%1$d-01-01&to=%1$d-12-31".formatted(thisYear()))
                            .flatMap(days -> Stream.of(
                                    "/v1/reports/activity?" + days + " application/json",
                                    "/v1/reports/activity?" + days + " text/csv"))
                            .toList()),
            Map.entry(
                    "GET /v1/breakdowns/{dimension}",
                    Stream.of(
                                    "department",
                                    "region",
                                    "gender",
                                    "channel",
                                    "caller-category",
                                    "concern",
                                    "action-type",
                                    "outcome")
                            .map(dimension -> "/v1/breakdowns/" + dimension + "?from=2023-04-03&to=2024-04-02")
                            .flatMap(address -> Stream.of(address + " application/json", address + " text/csv"))
                            .toList()),
            Map.entry("GET /v1/open-data/activity.csv", List.of("/v1/open-data/activity.csv text/csv")),
            Map.entry("GET /v1/open-data/activity.schema.json", List.of("/v1/open-data/activity.schema.json */*")),
            Map.entry("GET /v1/releases", List.of("/v1/releases application/json")),
            Map.entry("GET /v1/releases/{releaseId}", List.of("/v1/releases/{newest} application/json")),
            Map.entry("GET /v1/stream", List.of("/v1/stream text/event-stream")),
            Map.entry("GET /v1/signing-keys", List.of("/v1/signing-keys application/json")),
            Map.entry("GET /v1/figures", List.of("/v1/figures application/json")),
            Map.entry("GET /v1/figures/{code}", List.of("/v1/figures/calls application/json")));

    private static int thisYear() {
        return LocalDate.now(ZoneId.of("Europe/Paris")).getYear();
    }

    /** All that anybody may ask for, by address and form. */
    private static Map<String, String> publicAnswers() throws IOException {
        String newest = given().get(RELEASES + "?limit=1").then().extract().path("items[0].releaseId");
        Map<String, String> answers = new TreeMap<>();
        for (String door : DOORS.values().stream().flatMap(List::stream).toList()) {
            int at = door.lastIndexOf(' ');
            String address = door.substring(0, at).replace("{newest}", newest);
            String form = door.substring(at + 1);
            if (form.equals("text/event-stream")) {
                answers.put(door, firstEvent(address));
            } else {
                Response answer = given().urlEncodingEnabled(false).accept(form).get(address);
                answers.put(door, answer.statusCode() + " " + content(door, answer.asByteArray()));
            }
        }
        return answers;
    }

    /** The stream itself never ends. */
    private static String firstEvent(String address) throws IOException {
        URLConnection stream = URI.create(RestAssured.baseURI + ":" + RestAssured.port + address)
                .toURL()
                .openConnection();
        stream.setReadTimeout(20_000);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder event = new StringBuilder("200 ");
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                event.append(line).append('\n');
            }
            return event.toString();
        }
    }

    /** The methods that are open to everybody, by verb and path, as the classes say it. */
    private static Set<String> publicDoors() {
        Set<String> doors = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.vigie")
                .that(annotatedWith(jakarta.ws.rs.Path.class))
                .forEach(resource -> resource.getMethods().stream()
                        .filter(method -> isOpen(method, resource))
                        .forEach(method ->
                                verb(method).ifPresent(verb -> doors.add(verb + " " + path(resource, method)))));
        return doors;
    }

    private static boolean isOpen(JavaMethod method, JavaClass resource) {
        return !method.isAnnotatedWith(RolesAllowed.class)
                && (method.isAnnotatedWith(PermitAll.class) || !resource.isAnnotatedWith(RolesAllowed.class));
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
                .findFirst();
    }

    private static String path(JavaClass resource, JavaMethod method) {
        String path = resource.getAnnotationOfType(jakarta.ws.rs.Path.class).value();
        String more = method.tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
                .map(jakarta.ws.rs.Path::value)
                .orElse("");
        return ("/" + path + "/" + more).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
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
    void everyPublicDoorIsAskedBelow() {
        assertThat(publicDoors()).isEqualTo(DOORS.keySet());
    }

    /** With nothing of what is counted to be read, every public door answers as ever, and inside nothing does. */
    @Test
    void everyPublicDoorReadsReleasesAlone() throws Exception {
        order("coordinator", "").then().statusCode(201);
        Map<String, String> without;
        asService("REVOKE USAGE ON SCHEMA activity FROM CURRENT_USER");
        try {
            assertThat(given().auth()
                            .oauth2(Tokens.of("analyst"))
                            .get("/v1/reports/activity?from=2023-04-03&to=2024-04-02&audience=internal")
                            .statusCode())
                    .isGreaterThanOrEqualTo(500);
            without = publicAnswers();
        } finally {
            asService("GRANT USAGE ON SCHEMA activity TO CURRENT_USER");
        }
        assertThat(without.entrySet())
                .filteredOn(answer -> !answer.getValue().startsWith("200"))
                .allMatch(answer -> answer.getKey().contains("from=" + thisYear())
                        && answer.getValue().startsWith("404"))
                .hasSize(2);
        assertThat(differing(without)).isEmpty();
    }

    @Test
    void noPublicAnswerTellsOfACallAnActionAMergeOrAWithdrawal() throws Exception {
        order("coordinator", "").then().statusCode(201);
        Map<String, String> before = publicAnswers();

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
                .body("items.revision", everyItem(equalTo(1)))
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

    /** Each order waits for the one before, on whatever instance, and then sees what that one released. */
    @Test
    void ordersAtOnceOnTwoInstancesReleaseOnce() throws Exception {
        ReleaseOrders elsewhere =
                new ReleaseOrders(database, breakdowns, new SigningKey(database, masterKey), SETTLE, 11);
        Callable<Integer> here =
                () -> order("coordinator", "").jsonPath().getList("items").size();
        Callable<Integer> there =
                () -> elsewhere.releaseDue(Instant.now(), "elsewhere").size();
        CyclicBarrier barrier = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Integer> released = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(Stream.of(here, there, here, there)
                    .map(order -> (Callable<Integer>) () -> {
                        barrier.await();
                        return order.call();
                    })
                    .toList())) {
                released.add(answer.get());
            }
            assertThat(released).containsExactlyInAnyOrder(closed(), 0, 0, 0);
        }
        given().get(RELEASES).then().body("items.size()", equalTo(closed()), "items.revision", everyItem(equalTo(1)));
    }

    /** Its session ends before it commits, as when its process is killed: nothing of it stays, and the lock is free. */
    @Test
    void anOrderThatIsCutOffReleasesNothingAndHoldsNobodyUp() throws Exception {
        try (Connection owner = owner();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            execute(
                    owner,
                    "LOCK TABLE public.released_period IN SHARE MODE"); // all is decided, and waits to be written
            Future<Integer> order =
                    threads.submit(() -> order("coordinator", "").statusCode());
            await().until(() -> waiting(owner) == 1);
            asService(
                    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted AND relation = 'public.released_period'::regclass");
            assertThat(order.get(20, TimeUnit.SECONDS)).isEqualTo(503);
            owner.rollback();
        }
        given().get(RELEASES).then().body("items.size()", equalTo(0));
        assertThat(number("SELECT count(*) FROM public.release_order")).isZero();
        order("coordinator", "").then().statusCode(201).body("items.size()", equalTo(closed()));
    }

    /** How many periods of the grid are closed since the platform opened, with or without calls. */
    private static int closed() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        return (int) PublicGrid.periods(Year.of(2023), Year.from(today)).stream()
                .filter(period -> !period.to().isBefore(YEAR.from())
                        && !PublicGrid.releasableOn(period, 7).isAfter(today))
                .count();
    }

    private static int waiting(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'public.released_period'::regclass")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
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

    /** Else a call that comes late would have its quarter released, and tell of itself by that. */
    @Test
    void aPeriodWithoutACallIsReleasedLikeAnyOther() throws Exception {
        order("coordinator", "").then().statusCode(201);
        UUID late = UUID.randomUUID();
        ObjectNode call = call(late, late).put("occurredAt", "2025-08-05T10:00:00Z");
        report(new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 30)))
                .statusCode(200)
                .body("figures.calls.suppressed", equalTo(true));
        tell("CallRecorded", late, call);
        order("coordinator", "").then().statusCode(200);
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
        tellCases(11);
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
        assertThat(publications("coordinator")).contains("3e trimestre 2023", "Publier " + closed() + " périodes");
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
        given().get(RELEASES + "/" + started.all().getFirst().releaseId())
                .then()
                .statusCode(503);
    }

    @Test
    void aRevisionStandsBesideAllThatWereBefore() throws Exception {
        order("coordinator", "").then().statusCode(201);
        List<UUID> more = tellCases(12);
        revise(YEAR).statusCode(201);
        for (UUID caseId : more.subList(0, 11)) {
            tell(
                    "CallWithdrawn",
                    caseId,
                    JSON.createObjectNode()
                            .put("caseId", caseId.toString())
                            .put("callId", caseId.toString())
                            .put("occurredAt", "2023-08-05T10:00:00Z"));
        }
        // eleven less than the last, and one more than the first
        revise(YEAR).statusCode(409).body("type", containsString("release-change-too-small"));
    }

    /** As many calls, each of a case of its own, under the case's id. */
    private List<UUID> tellCases(int count) throws SQLException {
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID caseId = UUID.randomUUID();
            cases.add(tell("CallRecorded", caseId, call(caseId, caseId)));
        }
        return cases;
    }

    @Test
    void whatWaitsTooLongIsMeasuredUntilItIsReleased() throws Exception {
        task.look();
        assertThat(overdueDays())
                .isEqualTo(Duration.between(Instant.parse("2023-07-07T22:00:00Z"), Instant.now())
                        .toDays());
        order("coordinator", "").then().statusCode(201);
        task.look();
        assertThat(overdueDays()).isZero();
    }

    private long overdueDays() {
        return Duration.ofSeconds((long)
                        meters.get("vigie.releases.overdue.seconds").gauge().value())
                .toDays();
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
