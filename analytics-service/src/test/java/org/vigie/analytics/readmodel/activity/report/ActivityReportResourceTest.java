package org.vigie.analytics.readmodel.activity.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.analytics.readmodel.activity.release.ReleaseTask;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.analytics.testing.Topics;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.http.Roles;
import org.vigie.http.testing.AccessTable;
import org.vigie.http.testing.OpenApiFaults;
import org.vigie.http.testing.RestOperations;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** The report over HTTP, filled from real topics. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class ActivityReportResourceTest {
    private static final String REPORT = "/v1/reports/activity";
    private static final Map<String, String> YEAR = Map.of("from", "2023-04-03", "to", "2024-04-02");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Inject
    ReleaseTask task;

    private static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of(roles));
    }

    private static JsonNode internal() throws IOException {
        String body = as("analyst")
                .queryParams(YEAR)
                .queryParam("audience", "internal")
                .get(REPORT)
                .asString();
        return JSON.readTree(body);
    }

    private static void awaitAll(List<ReceivedEvent> events) {
        long intake = events.stream()
                .filter(event -> event.service().equals("intake"))
                .count();
        long mapping = events.size() - intake;
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode position = internal().path("position");
            assertThat(position.path("intake").longValue()).isEqualTo(intake);
            assertThat(position.path("mapping").longValue()).isEqualTo(mapping);
        });
    }

    @Test
    void theFirstYearIsServedAsExpectedHoweverOftenItIsSent() throws Exception {
        List<ReceivedEvent> events = FirstYear.events();
        Topics.send(events);
        awaitAll(events);
        List<ReceivedEvent> again = new ArrayList<>(events.subList(300, 700));
        again.addAll(events);
        Topics.send(again);

        JsonNode expected = FirstYear.expected();
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode report = internal();
            assertThat(report.path("from")).isEqualTo(expected.path("from"));
            assertThat(report.path("to")).isEqualTo(expected.path("to"));
            expected.path("figures")
                    .properties()
                    .forEach(figure -> assertThat(
                                    report.path("figures").path(figure.getKey()).toString())
                            .as(figure.getKey())
                            .isEqualTo(figure.getValue().toString()));
        });
        await().atMost(Duration.ofSeconds(60)).until(task::release);
        thePublicSeesTheYearWithoutSmallCounts();
        thePeriodIsAnyForInternalReaders();
        theYearIsServedAsCsv();
        theDomainIsInTheMetrics();
    }

    private static void thePublicSeesTheYearWithoutSmallCounts() {
        given().queryParams(YEAR)
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("release.releaseId", notNullValue())
                .body("release.releasedAt", notNullValue())
                .body("figures.cases.value", equalTo(143))
                .body("figures.'caller.PROFESSIONAL'.numerator", equalTo(28))
                .body("figures.'caller.MINOR'", equalTo(suppressed()))
                .body("figures.'caller.WITNESS'", equalTo(suppressed()))
                .body("figures.'minors.girls'", equalTo(suppressed()))
                .body("figures.'minors.boys'", equalTo(suppressed()));
    }

    private static Map<String, Object> suppressed() {
        Map<String, Object> figure = new java.util.HashMap<>();
        figure.put("value", null);
        figure.put("suppressed", true);
        return figure;
    }

    private static void thePeriodIsAnyForInternalReaders() {
        as("coordinator")
                .queryParams("from", "2023-04-04", "to", "2023-04-04", "audience", "internal")
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("figures.cases.value", equalTo(1));
        as("analyst")
                .queryParams("from", "1900-01-01", "to", "2999-12-31", "audience", "internal")
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("figures.cases.value", equalTo(143));
    }

    private static void theYearIsServedAsCsv() {
        as("analyst")
                .queryParams(YEAR)
                .queryParam("audience", "internal")
                .accept("text/csv")
                .get(REPORT)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("cases,143,,,,false\r\n"))
                .body(containsString("minors.mean-age,15.0,years,2145,143,false\r\n"));
    }

    private void theDomainIsInTheMetrics() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            String metrics = given().port(managementPort).get("/q/metrics").asString();
            assertThat(metrics)
                    .contains("vigie_cases 143.0", "vigie_calls 439.0", "vigie_minors 143.0")
                    .contains("vigie_figure{code=\"action.INFORMATION_PREOCCUPANTE\",kind=\"value\"} 87.0")
                    .contains("vigie_actions{type=\"INFORMATION_PREOCCUPANTE\"}")
                    .contains("vigie_referrals{status=\"SENT\"} 0.0")
                    .contains("vigie_referral_oldest_unacknowledged_seconds 0.0")
                    .contains("vigie_counted_age_seconds{gauge=\"domain\"}")
                    .contains("vigie_projection_lag_events{projection=\"activity\"} 0.0")
                    .contains("vigie_projection_lag_seconds{projection=\"activity\"} 0.0")
                    .contains("jvm_memory_used_bytes", "system_cpu_usage", "process_cpu_usage");
        });
    }

    @Test
    void overNothingAShareIsNullWithNumeratorAndDenominatorZero() {
        as("analyst")
                .queryParams("from", "1999-01-01", "to", "1999-12-31", "audience", "internal")
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("figures.size()", equalTo(35))
                .body("figures.'minors.girls'.value", nullValue())
                .body("figures.'minors.girls'.numerator", equalTo(0))
                .body("figures.'minors.girls'.denominator", equalTo(0))
                .body("figures.'minors.mean-age'.value", nullValue())
                .body("figures.'minors.mean-age'.denominator", equalTo(0));
    }

    @Test
    void internalFiguresAskForATokenAndARole() {
        internal(given()).statusCode(401).contentType("application/problem+json");
        internal(as("call-writer", "listener")).statusCode(403).contentType("application/problem+json");
        internal(given().auth().oauth2(Tokens.expired("analyst"))).statusCode(401);
        internal(given().auth().oauth2(Tokens.forged("analyst"))).statusCode(401);
        internal(given().auth().oauth2(Tokens.unsigned("analyst"))).statusCode(401);
        internal(as("analyst")).statusCode(200);
        internal(as("coordinator")).statusCode(200);
    }

    @Test
    void aBadTokenIsRefusedWhereNoneIsNeededToo() {
        given().auth()
                .oauth2(Tokens.forged("analyst"))
                .queryParams(YEAR)
                .get(REPORT)
                .then()
                .statusCode(401);
    }

    /** Even a bad period is no reason to answer someone who may not ask. */
    @Test
    void whoMayNotReadIsToldSoBeforeAnythingElse() {
        as("listener")
                .queryParams("audience", "internal", "from", "nonsense")
                .get(REPORT)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse internal(RequestSpecification request) {
        return request.queryParams(YEAR)
                .queryParam("audience", "internal")
                .get(REPORT)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2023-04-03, to",
        "to=2023-04-03, from",
        "from=&to=2023-04-03, from",
        "from=2023-02-30&to=2023-04-03, from",
        "from=03/04/2023&to=2023-04-03, from",
        "from=2023-04-03&to=2023-04-02, to",
        "from=1899-12-31&to=2023-04-02, from",
        "from=2023-04-03&to=3000-01-01, to",
        "from=2023-04-03&from=2023-04-03&to=2023-04-04, from",
        "from=2023-04-03&to=2023-04-04&audiance=public, audiance"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        as("analyst")
                .get(REPORT + "?audience=internal&" + query)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.parameter", hasItem(parameter));
    }

    @Test
    void anUnknownAudienceIsNamed() {
        given().queryParams(YEAR)
                .queryParam("audience", "everybody")
                .get(REPORT)
                .then()
                .statusCode(422)
                .body("violations.parameter", hasItem("audience"));
    }

    @ParameterizedTest
    @CsvSource({"2023-04-03, 2023-04-03", "2023-04-01, 2024-03-31", "2023-04-03, 2024-04-03"})
    void aPublicPeriodOffTheGridIsRefusedWithTheGrid(String from, String to) {
        given().queryParams("from", from, "to", to)
                .get(REPORT)
                .then()
                .statusCode(422)
                .body("violations[0].detail", containsString("calendar quarters"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/*|application/json",
                "application/xml, application/*;q=0.5|application/json",
                "text/*|text/csv",
                "application/json;q=0.1, text/csv|text/csv",
                "application/json;q=0, text/csv;q=0.1|text/csv"
            })
    void theFormIsTheOneThatIsWantedMost(String accept, String given) {
        as("analyst")
                .queryParam("audience", "internal")
                .header("Accept", accept)
                .queryParams(YEAR)
                .get(REPORT)
                .then()
                .statusCode(200)
                .contentType(startsWith(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "image/png", "application/json;q=0"})
    void anotherMediaTypeIsNotAcceptable(String accept) {
        given().accept(accept)
                .queryParams(YEAR)
                .get(REPORT)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void itIsHealthyAndDescribed() throws IOException {
        given().port(managementPort).get("/q/health/ready").then().statusCode(200);
        JsonNode document = JSON.readTree(given().get("/q/openapi?format=json").asString());
        assertThat(OpenApiFaults.of(document)).isEmpty();
        assertThat(RestOperations.described(document))
                .isEqualTo(RestOperations.served())
                .contains("GET " + REPORT);
    }

    @Test
    void everyRouteIsForTheRolesOfTheContractAlone() throws Exception {
        assertThat(AccessTable.everybody("""
                                GET /
                                GET /bilan.{form:pdf|xlsx|csv}
                                GET /v1/reports/activity
                                GET /v1/breakdowns/*
                                GET /v1/figures
                                GET /v1/figures/*
                                GET /v1/open-data/*
                                GET /v1/releases
                                GET /v1/releases/*
                                GET /v1/signing-keys
                                GET /v1/stream
                                """)
                        .may("""
                                GET /interne
                                GET /interne/**
                                POST /interne/rapports
                                GET /v1/reports/activity/freezes
                                GET /v1/reports/activity/freezes/**
                                POST /v1/reports/activity/freezes
                                """, Roles.ANALYST, Roles.COORDINATOR)
                        .may("""
                                POST /interne/publications
                                POST /v1/releases
                                """, Roles.COORDINATOR)
                        .differences(RestAssured.port))
                .isEmpty();
    }
}
