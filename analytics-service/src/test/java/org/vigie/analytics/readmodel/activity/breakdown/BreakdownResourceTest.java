package org.vigie.analytics.readmodel.activity.breakdown;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.analytics.domain.Breakdown;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.analytics.testing.Topics;
import org.vigie.eventlog.subscription.ReceivedEvent;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** Breakdowns over HTTP, filled with the first year from real topics. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class BreakdownResourceTest {
    private static final String BREAKDOWNS = "/v1/breakdowns/";
    private static final Map<String, String> YEAR = Map.of("from", "2023-04-03", "to", "2024-04-02");

    private static final AtomicBoolean SENT = new AtomicBoolean();

    private static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of(roles)).queryParam("audience", "internal");
    }

    /** The first test sends the year; for all of them it is there. */
    @BeforeEach
    void fill() throws Exception {
        List<ReceivedEvent> events = FirstYear.events();
        if (SENT.compareAndSet(false, true)) {
            Topics.send(events);
        }
        int intake = (int) events.stream()
                .filter(event -> event.service().equals("intake"))
                .count();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("analyst")
                        .queryParams(YEAR)
                        .get(BREAKDOWNS + "month")
                        .then()
                        .body("position.intake", equalTo(intake)));
        FirstYear.release();
    }

    private static ValidatableResponse internal(String dimension) {
        return as("analyst")
                .queryParams(YEAR)
                .get(BREAKDOWNS + dimension)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse published(String dimension) {
        return given().queryParams(YEAR).get(BREAKDOWNS + dimension).then().statusCode(200);
    }

    @Test
    void theMonthsOfTheYearAreInsideAndInOrder() {
        internal("month")
                .body("dimension", equalTo("month"))
                .body("unit", equalTo("cases"))
                .body("audience", equalTo("internal"))
                .body("from", equalTo("2023-04-03"))
                .body("to", equalTo("2024-04-02"))
                .body("addsUp", equalTo(true))
                .body("total.value", equalTo(143))
                .body("cells", hasSize(13))
                .body("cells[0].key", equalTo("2023-04"))
                .body("cells[0].label", equalTo("avril 2023"))
                .body("cells[0].value", equalTo(12))
                .body("cells[0].denominator", equalTo(143))
                .body("cells[0].share", equalTo(8))
                .body("previous.from", equalTo("2022-04-02"))
                .body("previous.to", equalTo("2023-04-02"))
                .body("previous.total.value", nullValue())
                .body("previous.total.suppressed", equalTo(true));
    }

    @Test
    void aDepartmentIsCountedByItsInhabitants() {
        String cell = "cells.find { it.key == '%s' }.%s";
        internal("department")
                .body("unit", equalTo("minors"))
                .body("cells", hasSize(110))
                .body(cell.formatted("59", "label"), equalTo("Nord"))
                .body(cell.formatted("59", "value"), equalTo(7))
                .body(cell.formatted("59", "perHundredThousand"), equalTo(0.3f))
                .body(cell.formatted("06", "value"), nullValue())
                .body(cell.formatted("06", "suppressed"), equalTo(true))
                .body("together.find { it.label == 'Hauts-de-France, autres départements' }.value", equalTo(6));
        internal("region")
                .body(cell.formatted("11", "label"), equalTo("Île-de-France"))
                .body(cell.formatted("11", "value"), equalTo(48))
                .body(cell.formatted("11", "perHundredThousand"), equalTo(0.4f));
    }

    @Test
    void aNumberIsShownInBandsWithItsMeanAndMedian() {
        internal("age")
                .body("cells.find { it.key == '15' }.label", equalTo("15 ans"))
                .body("cells.find { it.key == '15' }.value", equalTo(34))
                .body("summary.unit", equalTo("years"))
                .body("summary.mean", equalTo(15.0f))
                .body("summary.median", equalTo(15.0f))
                .body("summary.count", equalTo(143));
    }

    @Test
    void thePublicSeesNoSmallCellAndTheGridAlone() {
        published("channel")
                .body("audience", equalTo("public"))
                .body("total.value", equalTo(439))
                .body("cells.find { it.key == 'PHONE' }.value", equalTo(358))
                .body("previous.from", equalTo("2022-04-03"))
                .body("previous.to", equalTo("2023-04-02"));
        published("gender")
                .body("cells.find { it.key == 'BOY' }", equalTo(suppressed("BOY", "Garçon")))
                .body("cells.find { it.key == 'GIRL' }", equalTo(suppressed("GIRL", "Fille")));
        given().queryParams("from", "2023-04-03", "to", "2023-04-30")
                .get(BREAKDOWNS + "channel")
                .then()
                .statusCode(422)
                .body("violations[0].detail", containsString("calendar quarters"));
    }

    @Test
    void aBreakdownIsPublicForTheYearsOfThePlatformAlone() {
        given().queryParams("from", "2023-07-01", "to", "2023-09-30")
                .get(BREAKDOWNS + "channel")
                .then()
                .statusCode(422)
                .body("violations.detail", hasItem(containsString("platform's own years")));
        given().queryParams("from", "2040-04-03", "to", "2041-04-02")
                .get(BREAKDOWNS + "channel")
                .then()
                .statusCode(404)
                .body("releasableFrom", equalTo("2041-04-10"));
    }

    /** No department of the year has as many as the public may see. */
    @Test
    void departmentsThatAreSmallAreToldWithTheirRegionAndSmallRegionsWithTheRest() {
        published("department")
                .body("cells.value", everyItem(anyOf(nullValue(), equalTo(0))))
                .body("together.label", hasItems("Île-de-France, ensemble", "Reste de la France"))
                .body("together.find { it.label == 'Île-de-France, ensemble' }.keys", hasItems("75", "93"))
                .body("together.find { it.label == 'Île-de-France, ensemble' }.value", equalTo(48))
                .body("together.find { it.label == 'Île-de-France, ensemble' }.share", equalTo(34))
                .body("together.value.sum()", equalTo(143));
        published("region")
                .body("cells.find { it.key == '11' }.value", equalTo(48))
                .body("together.label", contains("Reste de la France"));
        published("channel").body("together", nullValue());
    }

    /** Of a year, every cell that is shown and what is told together make the total, for either audience. */
    @ParameterizedTest
    @CsvSource({"department, public", "region, public", "department, internal", "region, internal"})
    void nothingIsLostThatIsNotShown(String dimension, String audience) {
        RequestSpecification reader = audience.equals("public") ? given() : as("analyst");
        JsonPath table = reader.queryParams(YEAR)
                .get(BREAKDOWNS + dimension)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        int shown = table.getList("cells.value", Integer.class).stream()
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(shown + table.getInt("together.value.sum()")).isEqualTo(143);
        assertThat(table.getList("cells.findAll { it.suppressed }.key", String.class))
                .containsExactlyInAnyOrderElementsOf(table.getList("together.keys.flatten()", String.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "channel", "age"})
    void asCsvItSaysAndWithholdsTheSame(String dimension) {
        JsonPath table = internal(dimension).extract().jsonPath();
        String[] lines = as("analyst")
                .accept("text/csv")
                .queryParams(YEAR)
                .get(BREAKDOWNS + dimension)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("vigie-" + dimension + "-2023-04-03-2024-04-02.csv"))
                .extract()
                .asString()
                .split("\r\n", -1);
        List<Map<String, Object>> cells = table.getList("cells");
        List<Object> together = table.getList("together.label");
        assertThat(lines[0]).isEqualTo("key,label,value,denominator,share,perHundredThousand,suppressed");
        assertThat(lines).hasSize(1 + cells.size() + (together == null ? 0 : together.size()) + 1);
        for (int i = 0; i < cells.size(); i++) {
            Map<String, Object> cell = cells.get(i);
            assertThat(lines[i + 1])
                    .startsWith(cell.get("key") + ",")
                    .endsWith(
                            cell.get("value") == null
                                    ? ",,,,,true"
                                    : "," + cell.get("value") + ","
                                            + Objects.toString(cell.get("denominator"), "") + ","
                                            + Objects.toString(cell.get("share"), "") + ","
                                            + Objects.toString(cell.get("perHundredThousand"), "") + ",false");
        }
    }

    private static Map<String, Object> suppressed(String key, String label) {
        Map<String, Object> cell = new java.util.HashMap<>(Map.of("key", key, "label", label, "suppressed", true));
        cell.put("value", null);
        return cell;
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "call-month", "age", "relation", "concern-pairs", "contacts"})
    void whatIsNotReleasedOfAnyPeriodIsNotPublic(String dimension) {
        given().queryParams(YEAR)
                .get(BREAKDOWNS + dimension)
                .then()
                .statusCode(422)
                .body("violations.parameter", hasItem("audience"));
    }

    @ParameterizedTest
    @EnumSource
    void everyDimensionIsServedWithLabelsAndOverNothingToo(Breakdown breakdown) {
        internal(breakdown.dimension())
                .body("dimension", equalTo(breakdown.dimension()))
                .body("cells.label", everyItem(not(emptyString())));
        as("coordinator")
                .queryParams("from", "1999-01-01", "to", "1999-12-31")
                .get(BREAKDOWNS + breakdown.dimension())
                .then()
                .statusCode(200)
                .body("total.suppressed", equalTo(true))
                .body("cells.value", everyItem(nullValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weather", "MONTH", "concern_pairs", "month%20"})
    void anUnknownDimensionIsNotFoundWhateverElseIsWrong(String dimension) {
        as("analyst")
                .urlEncodingEnabled(false)
                .queryParam("from", "nonsense")
                .get(BREAKDOWNS + dimension)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void insideAsksForATokenAndARoleBeforeAnythingElse() {
        given().queryParam("audience", "internal")
                .get(BREAKDOWNS + "weather")
                .then()
                .statusCode(401);
        as("listener", "call-writer").get(BREAKDOWNS + "weather").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.forged("analyst"))
                .queryParams(YEAR)
                .get(BREAKDOWNS + "channel")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2023-04-03, to",
        "from=2023-04-03&to=2023-04-02, to",
        "from=2023-02-30&to=2023-04-03, from",
        "from=1899-12-31&to=1999-12-31, from",
        "from=2023-04-03&to=2023-04-04&limit=5, limit",
        "from=2023-04-03&to=2023-04-04&audience=internal, audience"
    })
    void aBadParameterIsNamed(String query, String parameter) {
        as("analyst")
                .get(BREAKDOWNS + "age?" + query)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.parameter", hasItem(parameter));
    }

    @Test
    void anUnknownAudienceIsNamed() {
        given().queryParams(YEAR)
                .queryParam("audience", "everybody")
                .get(BREAKDOWNS + "age")
                .then()
                .statusCode(422)
                .body("violations.parameter", hasItem("audience"));
    }

    @Test
    void anotherMediaTypeIsNotAcceptable() {
        given().accept("application/xml")
                .queryParams(YEAR)
                .get(BREAKDOWNS + "age")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    /** A day, the days on which the clocks change, a century, all that can be asked for. */
    @ParameterizedTest
    @CsvSource({
        "2023-03-26, 2023-03-26, 1, 2023-03-25",
        "2023-10-29, 2023-10-29, 1, 2023-10-28",
        "1950-01-01, 2049-12-31, , 1949-12-31",
        "1900-01-01, 2999-12-31, , 1899-12-31"
    })
    void anyPeriodIsForReadersInside(String from, String to, Integer months, String before) {
        ValidatableResponse answer = as("analyst")
                .queryParams("from", from, "to", to)
                .get(BREAKDOWNS + "month")
                .then()
                .statusCode(200)
                .body("previous.to", equalTo(before));
        if (months == null) {
            answer.body("total.value", equalTo(143)).body("cells.key", hasItems("2000-01", "2023-04"));
        } else {
            answer.body("cells", hasSize(months));
        }
    }

    @Test
    void aPeriodInTheFutureHasNoMonthsYetAndNothingInIt() {
        LocalDate next = LocalDate.now(java.time.ZoneId.of("Europe/Paris")).plusYears(1);
        as("analyst")
                .queryParams("from", next.toString(), "to", next.plusDays(40).toString())
                .get(BREAKDOWNS + "month")
                .then()
                .statusCode(200)
                .body("cells", hasSize(0))
                .body("total.suppressed", equalTo(true));
    }
}
