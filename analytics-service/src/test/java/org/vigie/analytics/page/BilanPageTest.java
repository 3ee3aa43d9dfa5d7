package org.vigie.analytics.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final Map<String, String> YEAR = Map.of("from", "2023-04-03", "to", "2024-04-02");

    @BeforeEach
    void theFirstYearIsKnown() throws Exception {
        awaitFirstYear();
    }

    /** Sends the fictional year unless it is known, waits until the page inside tells it, and has it released. */
    static void awaitFirstYear() throws Exception {
        if (!inside("analyst", "2023-04-03", "2024-04-02").extract().asString().contains(">439<")) {
            Topics.send(FirstYear.events());
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> inside("analyst", "2023-04-03", "2024-04-02")
                        .body(containsString(">439<"), containsString(">73<")));
        FirstYear.release();
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
    void whereNothingIsToldASentenceSaysSo() {
        XmlPath html = html(page("/?periode=2023-T3")
                .statusCode(200)
                .body(containsString("rien n’est communicable pour : Qui appelle ; Problématiques évoquées")));
        assertThat(html.getList("**.findAll { it.@id == 'table-callers' }")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"region", "channel", "gender", "outcome"})
    void thePublicReadsInEachTableWhatTheInterfaceGives(String dimension) {
        assertSame(
                html(page(FIRST_YEAR)),
                given().queryParams(YEAR).get("/v1/breakdowns/" + dimension).jsonPath(),
                dimension);
    }

    @ParameterizedTest
    @CsvSource({
        "month",
        "call-month",
        "region",
        "age",
        "gender",
        "channel",
        "relation",
        "contacts",
        "concern-pairs",
        "call-to-ip"
    })
    void insideReadsInEachTableWhatTheInterfaceGives(String dimension) {
        JsonPath body = given().auth()
                .oauth2(Tokens.of("analyst"))
                .queryParams(YEAR)
                .queryParam("audience", "internal")
                .get("/v1/breakdowns/" + dimension)
                .jsonPath();
        assertSame(html(inside("analyst", "2023-04-03", "2024-04-02")), body, dimension);
    }

    /** Each number of the interface is in the row of its label; a table of which nothing is told is not there. */
    private static void assertSame(XmlPath page, JsonPath body, String dimension) {
        Map<String, String> told = new LinkedHashMap<>();
        for (String list : List.of("cells", "together")) {
            List<Map<String, Object>> cells = Objects.requireNonNullElse(body.getList(list), List.of());
            cells.stream()
                    .filter(cell -> cell.get("value") != null)
                    .forEach(cell -> told.put(cell.get("label") + "", cell.get("value") + ""));
        }
        boolean isThere = !page.getList("**.findAll { it.@id == 'table-%s' }".formatted(dimension))
                .isEmpty();
        assertThat(isThere).isEqualTo(!told.isEmpty());
        if (told.isEmpty()) {
            return;
        }
        Map<String, String> shown = new LinkedHashMap<>();
        String rows = "**.find { it.@id == 'table-%s' }.tbody.tr".formatted(dimension);
        List<String> labels = page.getList(rows + ".collect { it.th.text() }", String.class);
        List<String> values = page.getList(rows + ".collect { it.td[0].text() }", String.class);
        for (int i = 0; i < labels.size(); i++) {
            if (!values.get(i).equals("n.c.")) {
                shown.put(labels.get(i), values.get(i).replace("\u202f", ""));
            }
        }
        assertThat(shown).isEqualTo(told);
    }

    @Test
    void smallDepartmentsAreOnTheMapWithTheirRegionAndInTheTable() {
        XmlPath html = html(page(FIRST_YEAR));
        assertThat(html.getList("**.find { it.@id == 'table-places' }.tbody.tr.collect { it.th.text() }", String.class))
                .contains("Île-de-France, ensemble", "Reste de la France");
        page(FIRST_YEAR)
                .body(containsString(
                        "75 – Paris, compté avec « Île-de-France, ensemble » : 48, 0,4 pour 100 000 habitants"));
    }

    @Test
    void ofOtherPeriodsTheBreakdownsAreNotTold() {
        page("/?periode=2023-T2")
                .statusCode(200)
                .body(containsString("ne sont communicables que pour les années de la plateforme"))
                .body(not(containsString("table-region")), not(containsString("table-places")));
    }

    @ParameterizedTest
    @CsvSource({"pdf, application/pdf", "xlsx, application/vnd.openxmlformats", "csv, text/csv"})
    void aLinkThatABrowserFollowsGivesTheReportAsAFile(String form, String type) {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        for (String link : html(page(FIRST_YEAR))
                .<String>getList("**.findAll { it.@href.text().startsWith('/bilan.%s') }.collect { it.@href.text() }"
                        .formatted(form))) {
            given().accept(browser)
                    .get(link)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(type))
                    .header("Content-Disposition", containsString("vigie-bilan-2023-04-03-2024-04-02." + form));
        }
        String inside = "/interne/bilan." + form + "?du=2023-04-03&au=2023-04-30";
        given().accept(browser).get(inside).then().statusCode(401);
        given().accept(browser)
                .auth()
                .oauth2(Tokens.of("analyst"))
                .get(inside)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Content-Disposition", containsString("vigie-bilan-2023-04-03-2023-04-30." + form));
        given().accept(browser)
                .get("/bilan." + form + "?periode=2023-04-03")
                .then()
                .statusCode(422);
        given().accept(browser).get("/bilan.docx").then().statusCode(404);
    }

    @Test
    void theFileOfAPeriodHasTheFiguresOfThePage() {
        given().get("/bilan.csv?periode=2023-2024")
                .then()
                .statusCode(200)
                .body(containsString("\r\ncases,143,,,,false\r\n"), containsString("\r\ncaller.MINOR,,,,,true\r\n"));
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
        assertThat(loaded).hasSize(4).allSatisfy(address -> {
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
    void aReleasedPeriodSaysSinceWhenAndOffersOtherReleasedOnes() {
        XmlPath html = html(page(FIRST_YEAR).body(containsString("publié le")));
        List<String> offered = html.getList("**.findAll { it.name() == 'option' }.collect { it.@value.text() }");
        assertThat(offered).contains("2023-2024", "2023", "2023-T2").doesNotContain("2026-2027", "2022-2023");
    }

    @Test
    void aRunningPeriodSaysWhenItComesAndShowsTheLastReleasedOne() {
        int year = LocalDate.now(ZoneId.of("Europe/Paris")).getYear();
        XmlPath html = html(page("/?periode=" + year).statusCode(200));
        String text = html.getString("**.find { it.@id == 'bilan' }");
        assertThat(text)
                .contains("8 janvier " + (year + 1))
                .contains("Dernier bilan publié : Année de la plateforme 2023–2024")
                .contains("143Situations");
        assertThat(html.getList("**.findAll { it.name() == 'a' }.collect { it.@href.text() }"))
                .contains("/?periode=2023-2024#def-cases");
        assertThat(html.getList("**.findAll { it.name() == 'table' }")).isEmpty();
        given().get("/bilan.pdf?periode=" + year)
                .then()
                .statusCode(404)
                .body("type", containsString("not-released"), "releasableFrom", equalTo((year + 1) + "-01-08"));
    }

    @Test
    void aCoordinatorReleasesWhatWaitsAndAnAnalystLooksOn() {
        String released = "/interne/publications";
        given().accept("text/html").get(released).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("listener"))
                .accept("text/html")
                .get(released)
                .then()
                .statusCode(403);
        for (String role : List.of("analyst", "coordinator")) {
            given().auth()
                    .oauth2(Tokens.of(role))
                    .accept("text/html")
                    .get(released)
                    .then()
                    .statusCode(200)
                    .body(containsString("Année de la plateforme 2023–2024"), containsString("Aucune période close"));
        }
        given().auth()
                .oauth2(Tokens.of("coordinator"))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .post(released)
                .then()
                .statusCode(403);
    }

    @Test
    void withoutAPeriodItShowsTheNewestYearThatIsReleased() {
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
        XmlPath html = html(inside("analyst", "2023-04-03", "2024-04-02").statusCode(200));
        assertThat(html.getString("**.find { it.@id == 'table-callers' }"))
                .contains("6 sur 143")
                .doesNotContain("n.c.");
        inside("coordinator", "2023-04-04", "2023-04-04")
                .statusCode(200)
                .body(containsString("Période : du 4 avril 2023"));
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
