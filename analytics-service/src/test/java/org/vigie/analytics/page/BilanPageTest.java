package org.vigie.analytics.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.analytics.testing.FirstYear;
import org.vigie.analytics.testing.Topics;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** The page as it is served, without a browser. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class BilanPageTest {
    private static final String FIRST_YEAR = "/?periode=2023-2024";

    @BeforeEach
    void theFirstYearIsKnown() throws Exception {
        awaitFirstYear();
    }

    /** Sends the fictional year unless it is known, and waits until the page tells it. */
    static void awaitFirstYear() throws Exception {
        if (!page(FIRST_YEAR).extract().asString().contains(">439<")) {
            Topics.send(FirstYear.events());
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> page(FIRST_YEAR).body(containsString(">439<"), containsString(">73<")));
    }

    private static ValidatableResponse page(String address) {
        return given().accept("text/html")
                .get(address)
                .then()
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void thePublicReadsTheYearWithoutAScriptAndWithoutSmallCounts() {
        XmlPath html = html(page(FIRST_YEAR).statusCode(200));
        assertThat(html.getString("**.find { it.@id == 'table-callers' }.tbody.tr[0]"))
                .contains("43")
                .contains("62 sur 143");
        assertThat(
                        html.getList(
                                "**.find { it.@id == 'table-callers' }.tbody.tr.findAll { it.th.text() == 'Mineur·e' }.td.collect { it.text() }"))
                .containsExactly("n.c.", "n.c.");
    }

    @Test
    void eachFigureLinksToItsDefinition() {
        XmlPath html = html(page(FIRST_YEAR));
        assertThat(
                        html.<String>getList(
                                "**.findAll { it.name() == 'a' && it.@href.text().startsWith('#') }.collect { it.@href.text() }"))
                .hasSizeGreaterThan(35)
                .allSatisfy(href -> assertThat(
                                html.<String>getList("**.findAll { it.@id.text() != '' }.collect { it.@id.text() }"))
                        .contains(href.substring(1)));
    }

    @Test
    void whatThePageLoadsIsTheServicesOwnCompressedAndKept() {
        XmlPath html = html(page(FIRST_YEAR));
        List<String> loaded = new ArrayList<>(
                html.<String>getList("**.findAll { it.name() == 'script' }.collect { it.@src.text() }"));
        loaded.add(html.getString("**.find { it.name() == 'link' && it.@rel.text() == 'stylesheet' }.@href.text()"));
        assertThat(loaded).hasSize(3).allSatisfy(address -> {
            assertThat(address).startsWith("/").contains("?");
            given().header("Accept-Encoding", "gzip")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", "gzip")
                    .header("Cache-Control", containsString("max-age=2592000"));
        });
    }

    @Test
    void withoutAPeriodItShowsTheNewestYearOfWhichSomethingIsTold() {
        page("/").statusCode(200).body(containsString("<option value=\"2023-2024\" selected>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hier", "2023-04-03", "%00", "<script>"})
    void aPeriodOffTheGridIsAskedForAgain(String period) {
        given().accept("text/html")
                .queryParam("periode", period)
                .get("/")
                .then()
                .statusCode(422)
                .body(containsString("Choisissez une période de la liste"));
    }

    @Test
    void insideAnyTwoDaysAreToldInFull() {
        inside("analyst", "2023-04-03", "2024-04-02")
                .statusCode(200)
                .body(containsString("6 sur 143"), not(containsString("n.c.")));
        inside("coordinator", "2023-04-04", "2023-04-04").statusCode(200).body(containsString("le 4 avril 2023"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-03, 2023-04-02, ne peut pas précéder",
        "2023-02-30, 2023-04-02, Premier jour : indiquez une date",
        "2023-04-03, '', Dernier jour : indiquez une date",
        "2023-04-03, +999999999-01-01, Dernier jour : indiquez une date"
    })
    void insideBadDaysAreAskedForAgain(String from, String to, String message) {
        inside("analyst", from, to).statusCode(422).body(containsString(message));
    }

    @Test
    void insideIsForAnalystsAndCoordinators() {
        given().accept("text/html").get("/interne").then().statusCode(401);
        inside("listener", "2023-04-03", "2024-04-02").statusCode(403);
    }

    private static ValidatableResponse inside(String role, String from, String to) {
        return given().accept("text/html")
                .auth()
                .oauth2(Tokens.of(role))
                .queryParam("du", from)
                .queryParam("au", to)
                .get("/interne")
                .then();
    }

    @Test
    void whoAsksForSomethingElseThanAPageIsToldSo() {
        given().accept("application/json").get("/").then().statusCode(406);
        given().auth().oauth2(Tokens.forged("analyst")).get("/").then().statusCode(401);
        given().post("/").then().statusCode(405);
    }

    private static XmlPath html(ValidatableResponse page) {
        return new XmlPath(CompatibilityMode.HTML, page.extract().asString());
    }
}
