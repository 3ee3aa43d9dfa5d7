package org.vigie.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.intake.rest.Requests.fullAction;
import static org.vigie.intake.rest.Requests.fullCall;
import static org.vigie.intake.rest.Requests.minor;
import static org.vigie.intake.rest.Rest.COORDINATOR;
import static org.vigie.intake.rest.Rest.LISTENER;
import static org.vigie.intake.rest.Rest.PRIVACY_OFFICER;
import static org.vigie.intake.rest.Rest.amend;
import static org.vigie.intake.rest.Rest.as;
import static org.vigie.intake.rest.Rest.get;
import static org.vigie.intake.rest.Rest.postAction;
import static org.vigie.intake.rest.Rest.postCall;
import static org.vigie.intake.rest.Rest.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.vigie.eventlog.EventLog;
import org.vigie.http.testing.TokenResource;
import org.vigie.local.testing.StackResource;

/** Plants markers in every personal field and looks for them wherever the service leaves anything. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class PrivacyTest {
    private static final String MARKER = "Planté" + letters();

    /** Of a capital letter, which no digest and no id has; nobody else is said to live there. */
    private static final String COMMUNE = "2A041";

    private static final String BIRTH_DATE = "2010-11-13";

    /** Of the numbers that are nobody's. */
    private static final String PHONE = "06 39 98 42 17";

    /** What is planted besides, as it is sent and as it may be kept once it is understood. */
    private static final List<String> OTHERS =
            List.of(COMMUNE, BIRTH_DATE, "13/11/2010", PHONE, "0639984217", "+33639984217", "33639984217");

    /** As names are compared. */
    private static final String PLAIN_FORM = MARKER.toLowerCase(Locale.ROOT).replace('é', 'e');

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.password")
    String ownersPassword;

    @Inject
    EventLog log;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    @ConfigProperty(name = "quarkus.management.test-port", defaultValue = "9001")
    int managementPort;

    /** No digit, since a few of them are a telephone number. */
    private static String letters() {
        return UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "z");
    }

    @Test
    void noMarkerIsInATableARecordALogLineOrAMetric() throws Exception {
        LogCapture lines = new LogCapture();
        lines.start();
        long position = postPlanted();
        List<PublishedRecord> records = PublishedRecord.readUntil(brokers, "vigie.intake", position);
        lines.stop();

        assertThat(records).extracting(PublishedRecord::everything).allSatisfy(this::isClean);
        isClean(lines.text());
        isClean(metrics());
        assertThat(rowsOfEveryTable()).isNotEmpty().allSatisfy(this::isClean);
    }

    private long postPlanted() {
        UUID minorId = UUID.randomUUID();
        ObjectNode call = fullCall(minorId)
                .put("externalReference", MARKER + "-1")
                .put("caseReference", MARKER)
                .put("narrative", MARKER);
        ((ObjectNode) minor(call).get("identity"))
                .put("firstName", MARKER)
                .put("lastName", MARKER)
                .put("address", MARKER)
                .put("birthDate", BIRTH_DATE)
                .put("phone", PHONE);
        minor(call).put("department", "2A").put("commune", COMMUNE);
        Response posted = postCall(call);
        String caseId = posted.path("caseId");
        ObjectNode action = fullAction(minorId)
                .put("department", "2A")
                .put("commune", COMMUNE)
                .put("externalReference", MARKER + "-2")
                .put("summary", MARKER)
                .put("aseService", MARKER);
        String actionId = postAction(caseId, action).path("actionId");
        find(caseId);
        followUp(caseId);
        assertThat(reading(COORDINATOR, MARKER, "/v1/cases/" + caseId + "/identity")
                        .asString())
                .as("what is planted is there to be found")
                .contains(MARKER, COMMUNE, BIRTH_DATE, PHONE);
        String callPath = "/v1/calls/" + posted.path("callId");
        ObjectNode right = planted("-3").put("narrative", MARKER);
        right.set("minors", call.get("minors"));
        amend(callPath + "/corrections", right).then().statusCode(201);
        amend(callPath + "/corrections", right.put("channel", MARKER)).then().statusCode(422);
        amend("/v1/actions/" + actionId + "/withdrawal", planted("-4")).then().statusCode(201);
        amend(callPath + "/withdrawal", planted("-5")).then().statusCode(201);
        amend(callPath + "/withdrawal", planted("-6")).then().statusCode(409);
        String contact = promise(caseId, "-9");
        as(LISTENER)
                .contentType("application/json")
                .body("{\"note\":\"" + MARKER + "\",\"externalReference\":\"" + MARKER + "-10\"}")
                .post("/v1/next-contacts/" + contact + "/completion")
                .then()
                .statusCode(201);
        amend("/v1/next-contacts/" + promise(caseId, "-11") + "/cancellation", planted("-12"))
                .then()
                .statusCode(201);
        amend("/v1/next-contacts/" + contact + "/cancellation", planted("-13"))
                .then()
                .statusCode(409);
        reading(COORDINATOR, MARKER, "/v1/cases/" + caseId + "/identity").then().statusCode(200);
        reading(PRIVACY_OFFICER, MARKER, "/v1/cases/" + caseId + "/minors/" + minorId + "/access-report")
                .then()
                .statusCode(200);
        as(PRIVACY_OFFICER).post("/v1/retention-runs?dryRun=true").then().statusCode(201);
        get(COORDINATOR, "/v1/cases?q=" + MARKER + "&reference=" + MARKER)
                .then()
                .statusCode(200);
        amend("/v1/cases/" + caseId + "/closing", planted("-7")).then().statusCode(201);
        amend("/v1/cases/" + caseId + "/reopening", planted("-8")).then().statusCode(201);
        postCall(call.put("channel", MARKER)).then().statusCode(422);
        postCall(call.put("channel", "CHAT")).then().statusCode(422);
        return log.head().position();
    }

    /** What came of a contact with the child protection service is told in words. */
    private static void followUp(String caseId) {
        ObjectNode liaison = Requests.leastAction().put("type", "ASE_LIAISON").put("externalReference", MARKER + "-14");
        String actionId = postAction(caseId, liaison).path("actionId");
        ObjectNode followUp = new ObjectMapper()
                .createObjectNode()
                .put("externalReference", MARKER + "-15")
                .put("outcome", "REACHED")
                .put("occurredAt", "2023-04-05T11:17:00+02:00")
                .put("note", MARKER);
        amend("/v1/actions/" + actionId + "/liaison-follow-ups", followUp)
                .then()
                .statusCode(201);
    }

    private static String promise(String caseId, String reference) {
        ObjectNode promise = Requests.nextContact().put("note", MARKER).put("externalReference", MARKER + reference);
        return amend("/v1/cases/" + caseId + "/next-contacts", promise)
                .then()
                .statusCode(201)
                .extract()
                .path("nextContactId");
    }

    /** As its duplicates are looked for, and the minor, who is in the index by then; who asks is on record. */
    private static void find(String caseId) {
        String other = Rest.openCase(fullCall(UUID.randomUUID()).put("externalReference", MARKER + "-9"));
        Rest.reading(Rest.COORDINATOR, "Doublon", "/v1/cases/" + other + "/candidates")
                .then()
                .statusCode(200);
        ObjectNode query = Requests.reason()
                .put("firstName", MARKER)
                .put("lastName", MARKER)
                .put("birthDate", BIRTH_DATE)
                .put("phone", PHONE);
        amend("/v1/identity-searches", query).then().statusCode(200);
        amend("/v1/identity-searches", query.put("phone", MARKER)).then().statusCode(422);
        ObjectNode difference = new ObjectMapper().createObjectNode().put("externalReference", MARKER + "-10");
        amend("/v1/cases/" + caseId + "/differences", difference.put("otherCaseId", other))
                .then()
                .statusCode(201);
    }

    private static ObjectNode planted(String reference) {
        return Requests.reason().put("reason", MARKER).put("externalReference", MARKER + reference);
    }

    private void isClean(String text) {
        assertThat(text)
                .doesNotContain(MARKER)
                .doesNotContain(HexFormat.of().formatHex(MARKER.getBytes(UTF_8)))
                .doesNotContain(PLAIN_FORM)
                .doesNotContain(OTHERS);
    }

    private List<String> rowsOfEveryTable() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection(database, owner, ownersPassword);
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("SELECT schemaname || '.' || tablename FROM pg_tables"
                    + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertThat(tables)
                    .contains(
                            "public.event",
                            "cases.case_summary",
                            "cases.next_contact",
                            "public.identity_reading",
                            "public.retention_case",
                            "duplicates.minor_marks");
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private String metrics() throws Exception {
        URI metrics = URI.create("http://localhost:" + managementPort + "/q/metrics");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
