package org.vigie.analytics.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.XmlPath.CompatibilityMode;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.http.testing.TokenResource;
import org.vigie.http.testing.Tokens;
import org.vigie.local.testing.StackResource;

/** Periods longer than a chart has room for, empty ones, and ones to come. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(TokenResource.class)
class OddPeriodsPageTest {
    @BeforeEach
    void theFirstYearIsKnown() throws Exception {
        BilanPageTest.awaitFirstYear();
    }

    private static XmlPath inside(String period) {
        return html(given().auth().oauth2(Tokens.of("analyst")), "/interne?" + period);
    }

    private static XmlPath html(RequestSpecification as, String address) {
        return new XmlPath(
                CompatibilityMode.HTML, as.accept("text/html").get(address).asString());
    }

    private static List<String> months(String period) {
        return inside(period).getList("**.find { it.@id == 'table-month' }.tbody.tr.collect { it.th.text() }");
    }

    @Test
    void ofACenturyTheMonthsBeforeAndAfterWhatIsToldAreLeftOut() {
        List<String> year = months("du=2023-04-03&au=2024-04-02");
        List<String> century = months("du=2000-01-01&au=2099-12-31");
        assertThat(century.getFirst()).isEqualTo("avril 2023");
        assertThat(century).hasSizeBetween(2, year.size()).isEqualTo(year.subList(0, century.size()));
    }

    @Test
    void ofAYearNoneIsLeftOut() {
        assertThat(months("du=2023-01-01&au=2023-12-31"))
                .hasSize(12)
                .startsWith("janvier 2023")
                .endsWith("décembre 2023");
    }

    @Test
    void aPeriodInWhichNobodyCalledHasNothingToSplit() {
        XmlPath page = inside("du=2022-01-01&au=2022-12-31");
        assertThat(page.getString("**.find { it.@id == 'contenu' }")).contains("il n’y a rien à répartir");
        assertThat(page.getList("**.findAll { it.name() == 'figure' }")).isEmpty();
    }

    @Test
    void aYearToComeIsTheChosenOneAndSaysSo() {
        XmlPath page = html(given(), "/?periode=2040");
        assertThat(page.getString("**.find { it.@id == 'contenu' }")).contains("31 décembre 2040 (à venir)");
        assertThat(page.getList("**.findAll { it.name() == 'option' && it.@selected != '' }"))
                .containsExactly("Année 2040");
    }
}
